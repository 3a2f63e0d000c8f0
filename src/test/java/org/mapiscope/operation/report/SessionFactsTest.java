package org.mapiscope.operation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.DemoSession;
import org.mapiscope.operation.OpenSession;

class SessionFactsTest {
    private static final String FILE = "testPST.pst";

    @TempDir
    private Path folder;

    private static JsonNode report(SessionFacts facts) throws IOException {
        ReportContent content = ReportContent.of(ProgramFacts.now("1.2.3")).withSessions(List.of(facts));
        return new ObjectMapper().readTree(Report.of(content, ReportRequest.standard(Locale.ENGLISH)).json());
    }

    @Test
    void aSessionHasItsStoresAndItsStatusTable() throws MapiException, IOException {
        try (DemoSession demo = DemoSession.of(FILE, folder)) {
            OpenSession session = demo.session();
            session.openStore(session.stores().getFirst().entryId());
            JsonNode facts = report(SessionFacts.read(session)).path("sessions").path(0);

            assertEquals(List.of(1, "OPEN", true),
                    List.of(facts.path("stores").size(), facts.path("stores").path(0).path("state").asText(),
                            !facts.path("status").isEmpty()));
        }
    }

    @Test
    void readingItLeavesNothingOpen() throws MapiException {
        try (DemoSession demo = DemoSession.of(FILE, folder)) {
            int before = demo.session().info().openObjects();
            SessionFacts.read(demo.session());

            assertEquals(before, demo.session().info().openObjects());
        }
    }

    @Test
    void theFileOfAStoreHasAPlaceholder() throws MapiException, IOException {
        try (DemoSession demo = DemoSession.of(FILE, folder)) {
            String all = report(SessionFacts.read(demo.session())).toString();

            assertEquals(List.of(false, false),
                    List.of(all.contains("testPST"), all.contains(folder.getFileName().toString())));
        }
    }
}
