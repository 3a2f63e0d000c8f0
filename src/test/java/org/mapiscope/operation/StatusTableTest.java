package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.subsystem.ScriptedService;

class StatusTableTest {
    private final ScriptedService transport = new ScriptedService("Transport", ScriptedService.Kind.TRANSPORT);
    private TestMapi test;
    private OpenSession session;

    @BeforeEach
    void logOn(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder, transport);
        session = test.sessions.logOn(TestMapi.WITH_MAIL, test.thread);
        test.forgetCalls();
    }

    @AfterEach
    void end() {
        test.close();
    }

    @Test
    void itSaysWhatEachRowCanDo() throws MapiException {
        try (StatusTable table = StatusTable.open(session, () -> {})) {
            StatusEntry subsystem = table.rows().stream().filter(row -> row.resourceType() == 0x27).findFirst()
                    .orElseThrow();
            table.validateState(subsystem, 0, 0);

            assertEquals(MapiStatus.STATUS_VALIDATE_STATE,
                    subsystem.resourceMethods() & MapiStatus.STATUS_VALIDATE_STATE);
        }
    }

    @Test
    void flushQueuesReachesTheTransport() throws MapiException {
        try (StatusTable table = StatusTable.open(session, () -> {})) {
            for (StatusEntry row : table.rows()) {
                if (row.canFlushQueues() && row.resourceType() == 0x25) {
                    table.flushQueues(row, 0, 0);
                }
            }
        }

        assertEquals(List.of("xp.flush"), transport.asked.stream().filter("xp.flush"::equals).toList());
    }

    @Test
    void itIsWatchedUntilItIsGivenBack() throws MapiException {
        StatusTable.open(session, () -> {}).close();

        assertEquals(List.of("IMAPISession::GetStatusTable", "IMAPITable::Advise", "IMAPITable::Unadvise",
                "IMAPITable::Release"), test.ownCalls());
    }
}
