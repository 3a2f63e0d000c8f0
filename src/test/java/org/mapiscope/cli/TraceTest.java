package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.trace.TracedCall;

class TraceTest {
    private final List<String> lines = new ArrayList<>();
    private final Trace trace = new Trace(call -> lines.add(Trace.line(call)));

    private static TracedCall call(long id, long parent, int depth, String name) {
        return new TracedCall(id, parent, depth, name, "", Optional.empty(), "", 0, "main", Instant.EPOCH, "");
    }

    private static TracedCall done(TracedCall call) {
        return new TracedCall(call.id(), call.parent(), call.depth(), call.name(), "", Optional.of(HResult.S_OK), "", 0,
                "main", Instant.EPOCH, "");
    }

    @Test
    void aCallComesBeforeThoseThatItMakes() {
        TracedCall outer = call(1, 0, 0, "IMAPISession::Logoff");
        TracedCall inner = call(2, 1, 1, "IMSLogon::Logoff");
        trace.started(outer);
        trace.started(inner);
        trace.ended(done(inner));

        trace.ended(done(outer));

        assertEquals(List.of("IMAPISession::Logoff() = S_OK, 0.0 ms", "  IMSLogon::Logoff() = S_OK, 0.0 ms"), lines);
    }

    @Test
    void whatNeverEndsIsShownAtTheEnd() {
        trace.started(call(1, 0, 0, "IMAPISession::Logoff"));

        trace.finish();

        assertEquals(List.of("IMAPISession::Logoff() ..."), lines);
    }
}
