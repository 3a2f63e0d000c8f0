package org.mapiscope.gui.logoff;

import java.time.Instant;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;

/**
 * What came of one logoff.
 *
 * @param call as it was made; empty when another client ended the session
 * @param report what was done; empty when nothing was
 * @param failure why nothing was done; empty when the session is over
 */
public record LogoffOutcome(String profile, Instant when, Kind kind, String call, Optional<LogoffReport> report,
        Optional<MapiException> failure) {

    /** {@return what the call answered} */
    public HResult result() {
        return failure.map(MapiException::result).or(() -> report.map(LogoffReport::result)).orElse(HResult.S_OK);
    }

    /** How it ended. */
    public enum Kind {
        /** The session is over, and every step went well. */
        LOGGED_OFF,
        /** The session is over, and a step failed. */
        WITH_ERRORS,
        /** A person said no: the session is as it was. */
        REFUSED,
        /** The call failed: the session is as it was. */
        FAILED,
        /** The call was not answered, and nobody waits for it any more: the session is lost. */
        LOST,
        /** Another client of the shared session ended it. */
        ENDED_BY_ANOTHER_CLIENT
    }
}
