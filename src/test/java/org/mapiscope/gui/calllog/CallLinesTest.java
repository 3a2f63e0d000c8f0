package org.mapiscope.gui.calllog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;

class CallLinesTest {
    private final CallLines lines = new CallLines(3);

    private List<String> shown() {
        return lines.all().stream().map(line -> line.call().id() + (line.isRunning() ? "..." : "")).toList();
    }

    @Test
    void aCallIsOneLineFromItsBeginningToItsEnd() {
        lines.take(Calls.running(1, 0, "A"));
        lines.take(Calls.running(2, 0, "B"));
        lines.take(Calls.done(1, 0, "A", HResult.S_OK));

        assertEquals(List.of("1", "2..."), shown());
    }

    @Test
    void aCallStandsBelowTheOneThatMadeItThoughAnotherThreadWasFaster() {
        lines.take(Calls.running(1, 0, "IMAPISession::Logoff"));
        lines.take(Calls.running(2, 0, "IMAPITable::QueryRows"));
        lines.take(Calls.running(3, 1, "IMSLogon::Logoff"));
        lines.take(Calls.running(4, 3, "IMAPISupport::ModifyStatusRow"));
        lines.take(Calls.running(5, 1, "IMSProvider::Shutdown"));

        assertEquals(List.of("1...", "3...", "4...", "5...", "2..."), shown());
    }

    @Test
    void theOldestMakeRoom() {
        for (int id = 1; id <= 5; id++) {
            lines.take(Calls.done(id, 0, "A", HResult.S_OK));
        }
        lines.trim();

        assertEquals(List.of("3", "4", "5"), shown());
    }

    @Test
    void theEndOfAForgottenCallIsForgottenToo() {
        lines.take(Calls.running(1, 0, "A"));
        lines.clear();
        lines.take(Calls.done(1, 0, "A", HResult.S_OK));

        assertEquals(List.of(), shown());
    }

    @Test
    void aCallWhoseBeginningWasMissedIsShownWhenItEnds() {
        lines.take(Calls.done(7, 6, "A", HResult.S_OK));

        assertEquals(List.of("7"), shown());
    }
}
