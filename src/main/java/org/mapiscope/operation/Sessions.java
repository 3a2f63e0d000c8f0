package org.mapiscope.operation;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;

/**
 * The sessions that this program logged on. Thread-safe.
 *
 * <p>The first one initialises MAPI, the last one uninitialises it. Source: [mapilogonex], [mapiuninitialize].
 */
public final class Sessions {
    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    /** MAPI_MULTITHREAD_NOTIFICATIONS. */
    static final int INITIALIZE_FLAGS = 0x1;

    /** Longer than a provider may take to log off. */
    private static final Duration END_LIMIT = Duration.ofSeconds(60);

    private static final Duration RETRY = Duration.ofMillis(100);

    private final Mapi mapi;
    private final List<OpenSession> sessions = new CopyOnWriteArrayList<>();
    private final List<SessionsListener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private int uses;
    private boolean closing;

    public Sessions(Mapi mapi) {
        this.mapi = mapi;
    }

    public Mapi mapi() {
        return mapi;
    }

    /** {@return the open sessions, the oldest first} */
    public List<OpenSession> sessions() {
        return List.copyOf(sessions);
    }

    public void addListener(SessionsListener listener) {
        listeners.add(listener);
    }

    public void removeListener(SessionsListener listener) {
        listeners.remove(listener);
    }

    /**
     * Logs on, and reads the table of stores; no store is opened.
     *
     * @param thread where the session's calls belong: one thread; whoever gave it ends it after {@link
     *     SessionsListener#sessionRemoved}
     * @throws MapiException what MAPILogonEx answered
     */
    public OpenSession logOn(LogonOptions options, Executor thread) throws MapiException {
        begin();
        return logOn(options, thread, Optional.empty());
    }

    /**
     * Makes a temporary profile of PST files and logs on to it; no store is opened. A file that is none, or not there,
     * fails when its store is opened, and the others open all the same.
     *
     * @throws MapiException what IProfAdmin or MAPILogonEx answered
     */
    public OpenSession openFiles(List<Path> files, Executor thread) throws MapiException {
        return openFiles(files, LogonOptions.OWN_SESSION, thread);
    }

    /** As {@link #openFiles(List, Executor)}, with other flags of MAPILogonEx. */
    public OpenSession openFiles(List<Path> files, int flags, Executor thread) throws MapiException {
        begin();
        String profile;
        try {
            profile = TemporaryProfile.create(mapi, files);
        } catch (MapiException e) {
            uninitialize();
            throw e;
        }
        return logOn(new LogonOptions(0, Optional.of(profile), Optional.empty(), flags), thread, Optional.of(profile));
    }

    /** From here on {@link #logOn(LogonOptions, Executor, Optional)} or {@link #uninitialize} follows. */
    private void begin() throws MapiException {
        lock.lock();
        try {
            requireNotClosing();
            if (uses == 0) {
                mapi.initialize(INITIALIZE_FLAGS);
            }
            uses++;
        } finally {
            lock.unlock();
        }
    }

    private OpenSession logOn(LogonOptions options, Executor thread, Optional<String> temporary)
            throws MapiException {
        OpenSession session;
        try {
            MapiSession logged = mapi.logonEx(options.uiParam(), options.profile(), options.password(),
                    options.flags());
            session = new OpenSession(this, logged, options, thread, temporary);
        } catch (MapiException e) {
            deleteQuietly(temporary);
            uninitialize();
            throw e;
        }
        sessions.add(session);
        boolean started = false;
        try {
            session.start();
            requireNotClosing();
            started = true;
        } finally {
            if (!started) {
                logOffQuietly(session);
            }
        }
        tell(listener -> listener.sessionAdded(session));
        return session;
    }

    private void requireNotClosing() throws MapiException {
        lock.lock();
        try {
            if (closing) {
                throw new MapiException("MAPILogonEx", HResult.MAPI_E_END_OF_SESSION, "the program is ending");
            }
        } finally {
            lock.unlock();
        }
    }

    private void deleteQuietly(Optional<String> profile) {
        if (profile.isPresent()) {
            try {
                TemporaryProfile.delete(mapi, profile.get());
            } catch (MapiException e) {
                LOG.log(Level.WARNING, "A temporary profile stays until the program ends", e);
            }
        }
    }

    /** Logs every session off, and lets no new one begin. Returns what each logoff did. */
    public List<LogoffReport> closeAll() {
        lock.lock();
        try {
            closing = true;
        } finally {
            lock.unlock();
        }
        List<LogoffReport> reports = new ArrayList<>();
        for (OpenSession session : sessions) {
            logOffQuietly(session).ifPresent(reports::add);
        }
        return List.copyOf(reports);
    }

    /** Logs off, also while somebody else does and may be refused. */
    private static Optional<LogoffReport> logOffQuietly(OpenSession session) {
        try {
            boolean over = false;
            for (long tries = 0; !over && tries < END_LIMIT.dividedBy(RETRY); tries++) {
                over = tryLogoff(session) || session.awaitEnd(RETRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return session.end().flatMap(SessionEnd::report);
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

    /** {@return whether MAPI is uninitialised when this session ends} */
    boolean isLast(OpenSession session) {
        lock.lock();
        try {
            return uses == 1 && sessions.contains(session);
        } finally {
            lock.unlock();
        }
    }

    /** Gives back what a session needed beside itself; it was released. */
    void leave(LogoffSequence sequence) {
        lock.lock();
        try {
            uses--;
            if (uses == 0) {
                sequence.attempt("MAPIUninitialize", "", mapi::uninitialize);
            }
        } finally {
            lock.unlock();
        }
    }

    private void uninitialize() {
        lock.lock();
        try {
            uses--;
            if (uses == 0) {
                mapi.uninitialize();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Forgets every session, without any call: the process is about to end. */
    void shutDown() {
        lock.lock();
        try {
            closing = true;
            uses = 0;
        } finally {
            lock.unlock();
        }
        for (OpenSession session : sessions) {
            session.ended(new SessionEnd(SessionEnd.Cause.FAST_SHUTDOWN, Optional.empty()));
        }
    }

    void changed(OpenSession session) {
        tell(listener -> listener.sessionChanged(session));
    }

    void storesChanged(OpenSession session) {
        tell(listener -> listener.storesChanged(session));
    }

    void removed(OpenSession session) {
        if (sessions.remove(session)) {
            tell(listener -> listener.sessionRemoved(session));
        }
    }

    private void tell(Consumer<SessionsListener> event) {
        listeners.forEach(event);
    }
}
