package org.mapiscope.cli;

import java.util.List;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.trace.TracedCall;
import org.mapiscope.operation.StoreEntry;

/** How a session is written. Called in the order of these methods; {@link #call} and {@link #end} on any thread. */
interface SessionOutput {
    void session(SessionInfo info);

    void stores(List<StoreEntry> stores);

    void logoff(LogoffReport report);

    /** Shows the logoff that the end of the command made of a session that was still open. */
    void endedWithCommand(LogoffReport report);

    /** Says that something else than opening a store failed. */
    void failed(MapiException failure);

    /** Takes a call of the trace. */
    void call(TracedCall call);

    /** Ends the output; safe to call twice. */
    void end();

    /** {@return 0 when every store opened and the logoff had no errors, else 1} */
    int exitCode();
}
