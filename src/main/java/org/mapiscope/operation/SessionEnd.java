package org.mapiscope.operation;

import java.util.Optional;
import org.mapiscope.mapi.LogoffReport;

/**
 * Why a session is over, or about to be.
 *
 * @param report of its logoff; empty while that runs, and after a fast shutdown
 */
public record SessionEnd(Cause cause, Optional<LogoffReport> report) {
    /** Who ended it. */
    public enum Cause {
        /** This client logged off. */
        LOGGED_OFF,
        /** Another client of the shared session logged off with MAPI_LOGOFF_SHARED. */
        ENDED_BY_ANOTHER_CLIENT,
        /** The process was shut down fast. */
        FAST_SHUTDOWN
    }
}
