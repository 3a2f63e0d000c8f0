package org.mapiscope.operation;

import java.util.Optional;
import org.mapiscope.mapi.LogoffReport;

/**
 * Why a session is over, or about to be.
 *
 * @param report of its logoff; empty while that runs, after a fast shutdown, and when it is lost
 */
public record SessionEnd(Cause cause, Optional<LogoffReport> report) {
    /** Who ended it. */
    public enum Cause {
        /** This client logged off. */
        LOGGED_OFF,
        /** Another client of the shared session logged off with MAPI_LOGOFF_SHARED. */
        ENDED_BY_ANOTHER_CLIENT,
        /** The process was shut down fast. */
        FAST_SHUTDOWN,
        /** A call on it was not answered, and nobody waits for it any more. */
        LOST
    }
}
