package org.mapiscope.mapi.trace;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.HResult;

/**
 * One call, under way or done.
 *
 * @param id grows with each call of the process
 * @param parent the call that made this one; 0 for a client's own
 * @param depth calls above it
 * @param name such as {@code IMAPISession::Logoff}
 * @param arguments as C would write them, with names
 * @param result empty while it runs
 * @param out what it returned, such as {@code *lpulFlags=LOGOFF_COMPLETE}; may be empty
 * @param nanos how long it took, or takes so far
 * @param detail GetLastError's words when it failed; may be empty
 */
public record TracedCall(long id, long parent, int depth, String name, String arguments, Optional<HResult> result,
        String out, long nanos, String thread, Instant started, String detail) {
    /** {@return name and arguments, {@code IMSLogon::Logoff(*lpulFlags=0)}} */
    public String invocation() {
        return name + "(" + arguments + ")";
    }

    /** {@return the line of the log: call, result, time, what it returned} */
    public String text() {
        return invocation() + result.map(r -> " = " + r + ", " + milliseconds() + (out.isEmpty() ? "" : ", " + out))
                .orElse(" ...");
    }

    private String milliseconds() {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    TracedCall done(HResult outcome, String returned, long took, String words) {
        return new TracedCall(id, parent, depth, name, arguments, Optional.of(outcome), returned, took, thread, started,
                words);
    }
}
