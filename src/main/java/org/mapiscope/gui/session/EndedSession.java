package org.mapiscope.gui.session;

import java.time.Instant;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.operation.SessionEnd;

/**
 * A session that left the window.
 *
 * @param info what was last known of it while it was open
 */
public record EndedSession(SessionInfo info, SessionEnd end, Instant when) {}
