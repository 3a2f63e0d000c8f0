package org.mapiscope.gui.session;

import java.time.Instant;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.operation.SessionEnd;

/**
 * A session that left the window.
 *
 * @param name what a person calls it
 * @param info what was last known of it while it was open
 */
public record EndedSession(String name, SessionInfo info, SessionEnd end, Instant when) {}
