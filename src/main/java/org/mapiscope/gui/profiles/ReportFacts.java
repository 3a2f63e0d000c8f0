package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.function.Supplier;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.trace.TracedCall;

/**
 * What a report has besides the profile; asked for on the FX thread when it is made.
 *
 * @param version of the program
 * @param sessions those of this window
 * @param calls the newest calls, the oldest first
 * @param machine what is known of the machine's MAPI; it is asked by jobs
 */
public record ReportFacts(String version, Supplier<List<ClientSession>> sessions, Supplier<List<TracedCall>> calls,
        MachineMapi machine) {}
