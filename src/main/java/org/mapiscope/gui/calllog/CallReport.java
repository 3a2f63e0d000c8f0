package org.mapiscope.gui.calllog;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mapiscope.mapi.trace.TracedCall;

/** Calls as text, one a line: time of day, thread, the call in MAPI's notation below the one that made it. */
final class CallReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private CallReport() {}

    static String of(List<TracedCall> calls) {
        return calls.stream().map(CallReport::line).collect(Collectors.joining("\n", "", calls.isEmpty() ? "" : "\n"));
    }

    private static String line(TracedCall call) {
        return time(call) + " [" + call.thread() + "] " + "  ".repeat(call.depth()) + call.text()
                + (call.detail().isEmpty() ? "" : ": " + call.detail());
    }

    /** {@return when the call began, in this system's time zone} */
    static String time(TracedCall call) {
        return TIME.format(call.started().atZone(ZoneId.systemDefault()));
    }

    /** {@return how long it took, or takes so far, with as many places as the log has} */
    static String milliseconds(TracedCall call) {
        return String.format(Locale.ROOT, "%.1f", call.nanos() / 1e6);
    }
}
