package org.mapiscope.operation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;

/** Ends sessions that nobody looks at any more, whatever they are at. Thread-safe. */
final class SessionsEnd {
    private static final System.Logger LOG = System.getLogger(SessionsEnd.class.getName());

    /** Longer than a provider may take to log off. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration RETRY = Duration.ofMillis(100);

    /** A thread of its own, for the call may never come back; it does not keep the process. */
    private static final Executor THREADS = work -> Thread.ofPlatform().name("end of session").daemon().start(work);

    private SessionsEnd() {}

    /** Logs off, also while somebody else does and may be refused; a session that does not end in time is lost. */
    static Optional<LogoffReport> logOff(OpenSession session) {
        return logOff(session, LIMIT);
    }

    static Optional<LogoffReport> logOff(OpenSession session, Duration limit) {
        CompletableFuture<Void> trying = CompletableFuture.runAsync(() -> tryUntilOver(session), THREADS);
        try {
            trying.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "A session did not end within " + limit, e);
            session.ended(new SessionEnd(SessionEnd.Cause.LOST, Optional.empty()));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return session.end().flatMap(SessionEnd::report);
    }

    private static void tryUntilOver(OpenSession session) {
        try {
            while (!tryLogoff(session) && !session.awaitEnd(RETRY)) {
                LOG.log(Level.TRACE, "Somebody else ends the session");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return whether it is of no use to try again} */
    private static boolean tryLogoff(OpenSession session) {
        try {
            session.logoff(LogoffOptions.PLAIN);
            return true;
        } catch (MapiException e) {
            if (e.result().equals(HResult.MAPI_E_BUSY)) {
                return false;
            }
            LOG.log(Level.DEBUG, "The session is over already, or cannot be ended", e);
            return true;
        }
    }
}
