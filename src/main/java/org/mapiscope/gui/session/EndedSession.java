package org.mapiscope.gui.session;

import java.time.Instant;
import org.mapiscope.operation.SessionEnd;

/**
 * A session that left the window.
 *
 * @param name what a person calls it
 */
public record EndedSession(String name, SessionEnd end, Instant when) {}
