package org.mapiscope.mapi;

import java.time.Instant;

/**
 * What is known of a session at one moment.
 *
 * @param id of this client's session, within the process
 * @param subsystem which MAPI: {@code embedded} or {@code outlook}
 * @param profile its name; a temporary profile has one too
 * @param shared whether others may log on through it
 * @param clients how many do, this one included
 * @param flags of its MAPILogonEx
 * @param storesOpen how many of {@code storesInAll} are open
 * @param openObjects what the client has not given back
 * @param adviseConnections how many of those sinks are told of changes
 */
public record SessionInfo(long id, String subsystem, String profile, boolean shared, int clients, int flags,
        Instant since, int storesOpen, int storesInAll, int openObjects, int adviseConnections, State state) {
    /** Where the session is in its life. */
    public enum State {
        OPEN, LOGGING_OFF, LOGGED_OFF
    }
}
