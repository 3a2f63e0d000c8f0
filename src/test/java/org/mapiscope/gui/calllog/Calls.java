package org.mapiscope.gui.calllog;

import java.time.Instant;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.trace.TracedCall;

/** Makes calls as the log reports them. */
final class Calls {
    static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05.678Z");

    private Calls() {}

    static TracedCall running(long id, long parent, String name) {
        return new TracedCall(id, parent, parent == 0 ? 0 : 1, name, "ulFlags=0", Optional.empty(), "", 0, "worker",
                BEGIN, "");
    }

    static TracedCall done(long id, long parent, String name, HResult result) {
        return new TracedCall(id, parent, parent == 0 ? 0 : 1, name, "ulFlags=0", Optional.of(result), "", 1_500_000,
                "worker", BEGIN, result.failed() ? "no such thing" : "");
    }
}
