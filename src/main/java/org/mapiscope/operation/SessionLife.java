package org.mapiscope.operation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Notification;

/** Whether a session is open, being ended or over, and by whom. Makes no calls. Thread-safe. */
final class SessionLife {
    private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
    private final AtomicBoolean toldOfShutdown = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<SessionEnd> end = Optional.empty();

    boolean isOpen() {
        return state.get() == State.OPEN;
    }

    /** {@return why the session is over or about to be; empty while it is open} */
    Optional<SessionEnd> end() {
        return end;
    }

    /** {@return whether it is the news that another client ends the session, which a logoff has to follow} */
    boolean told(List<Notification> notifications) {
        boolean news = notifications.stream().anyMatch(SessionLife::endsSession) && isOpen()
                && toldOfShutdown.compareAndSet(false, true);
        if (news) {
            end = Optional.of(new SessionEnd(SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT, Optional.empty()));
        }
        return news;
    }

    private static boolean endsSession(Notification notification) {
        return switch (notification) {
            case Notification.Extended extended -> extended.event() == Notification.Extended.SESSION_SHUTDOWN;
            case Notification.CriticalError error -> error.scode().equals(HResult.MAPI_E_END_OF_SESSION);
            case Notification.NewMail ignored -> false;
            case Notification.ObjectChanged ignored -> false;
            case Notification.TableModified ignored -> false;
            case Notification.StatusObjectModified ignored -> false;
            case Notification.Unknown ignored -> false;
        };
    }

    /**
     * Begins a logoff; {@link #over} or {@link #goOn} has to follow.
     *
     * @throws MapiException {@code MAPI_E_BUSY} while the session is being ended, {@code MAPI_E_INVALID_OBJECT} once it is
     *     over
     */
    void beginLogoff() throws MapiException {
        if (!state.compareAndSet(State.OPEN, State.ENDING)) {
            throw new MapiException("IMAPISession::Logoff",
                    state.get() == State.ENDING ? HResult.MAPI_E_BUSY : HResult.MAPI_E_INVALID_OBJECT,
                    "the session is over or being ended");
        }
    }

    /** A logoff came to nothing. Returns whether the session is open again; it is not when it was lost meanwhile. */
    boolean goOn() {
        return state.compareAndSet(State.ENDING, State.OPEN);
    }

    /** {@return what a logoff that went through makes of the session} */
    SessionEnd byLogoff(LogoffReport report) {
        return new SessionEnd(toldOfShutdown.get()
                ? SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT
                : SessionEnd.Cause.LOGGED_OFF, Optional.of(report));
    }

    /**
     * Marks the session as over; what comes later changes nothing.
     *
     * @param leave is run once, before those who wait in {@link #awaitEnd} go on
     */
    void over(SessionEnd why, Runnable leave) {
        if (state.getAndSet(State.ENDED) != State.ENDED) {
            end = Optional.of(why);
            leave.run();
            over.countDown();
        }
    }

    /** Waits until the session is over. Returns whether it is. */
    boolean awaitEnd(Duration longest) throws InterruptedException {
        return over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private enum State {
        OPEN, ENDING, ENDED
    }
}
