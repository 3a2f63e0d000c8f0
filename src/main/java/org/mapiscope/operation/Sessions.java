package org.mapiscope.operation;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSession;

/**
 * The sessions that this program logged on, on whichever MAPI. Thread-safe.
 *
 * <p>The first one on a MAPI initialises it, the last one uninitialises it. Source: [mapilogonex], [mapiuninitialize].
 */
public final class Sessions {
    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());

    /** MAPI_MULTITHREAD_NOTIFICATIONS. */
    public static final int INITIALIZE_FLAGS = 0x1;

    private final Subsystems subsystems;
    private final Map<Mapi, MapiUse> uses = new ConcurrentHashMap<>();
    private final List<OpenSession> sessions = new CopyOnWriteArrayList<>();
    private final List<SessionsListener> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    public Sessions(Subsystems subsystems) {
        this.subsystems = subsystems;
    }

    public Subsystems subsystems() {
        return subsystems;
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

    /** As {@link #logOn(Mapi, LogonOptions, Executor)}, on the MAPI that is the standard here. */
    public OpenSession logOn(LogonOptions options, Executor thread) throws MapiException {
        return logOn(subsystems.standard(), options, thread);
    }

    /**
     * Logs on, and reads the table of stores; no store is opened.
     *
     * @param thread where the session's calls belong: one thread; whoever gave it ends it after {@link
     *     SessionsListener#sessionRemoved}
     * @throws MapiException what MAPILogonEx answered
     */
    public OpenSession logOn(Mapi mapi, LogonOptions options, Executor thread) throws MapiException {
        begin(mapi);
        return logOn(new SessionOrigin(mapi, options, Optional.empty()), thread);
    }

    /** As {@link #openFiles(Mapi, List, int, Executor)}, with MapiScope's own MAPI, in a session of its own. */
    public OpenSession openFiles(List<Path> files, Executor thread) throws MapiException {
        return openFiles(subsystems.embedded(), files, LogonOptions.OWN_SESSION, thread);
    }

    /**
     * Makes a temporary profile of PST files and logs on to it; no store is opened. A file that is none, or not there,
     * fails when its store is opened, and the others open all the same.
     *
     * @param flags of MAPILogonEx
     * @throws MapiException what IProfAdmin or MAPILogonEx answered
     */
    public OpenSession openFiles(Mapi mapi, List<Path> files, int flags, Executor thread) throws MapiException {
        begin(mapi);
        String profile;
        try {
            profile = TemporaryProfile.create(mapi, files);
        } catch (MapiException e) {
            use(mapi).end();
            throw e;
        }
        LogonOptions options = new LogonOptions(0, Optional.of(profile), Optional.empty(), flags);
        return logOn(new SessionOrigin(mapi, options, Optional.of(profile)), thread);
    }

    private MapiUse use(Mapi mapi) {
        return uses.computeIfAbsent(mapi, MapiUse::new);
    }

    /** From here on {@link #logOn(SessionOrigin, Executor)} or {@link MapiUse#end()} follows. */
    private void begin(Mapi mapi) throws MapiException {
        requireNotClosing();
        use(mapi).begin();
    }

    private OpenSession logOn(SessionOrigin origin, Executor thread) throws MapiException {
        Mapi mapi = origin.mapi();
        LogonOptions options = origin.options();
        OpenSession session;
        try {
            MapiSession logged = mapi.logonEx(options.uiParam(), options.profile(), options.password(),
                    options.flags());
            session = new OpenSession(this, logged, origin, thread);
        } catch (MapiException e) {
            deleteQuietly(origin);
            use(mapi).end();
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
                SessionsEnd.logOff(session);
            }
        }
        tell(listener -> listener.sessionAdded(session));
        return session;
    }

    private void requireNotClosing() throws MapiException {
        if (closing) {
            throw new MapiException("MAPILogonEx", HResult.MAPI_E_END_OF_SESSION, "the program is ending");
        }
    }

    private static void deleteQuietly(SessionOrigin origin) {
        if (origin.temporaryProfile().isPresent()) {
            try {
                TemporaryProfile.delete(origin.mapi(), origin.temporaryProfile().get());
            } catch (MapiException e) {
                LOG.log(Level.WARNING, "A temporary profile stays until the program ends", e);
            }
        }
    }

    /**
     * Logs every session off, and lets no new one begin. A session that does not end within a minute counts as lost.
     * Returns what each logoff did.
     */
    public List<LogoffReport> closeAll() {
        closing = true;
        List<LogoffReport> reports = new ArrayList<>();
        for (OpenSession session : sessions) {
            if (subsystems.isShutDown(session.mapi())) {
                session.ended(new SessionEnd(SessionEnd.Cause.FAST_SHUTDOWN, Optional.empty()));
            } else {
                SessionsEnd.logOff(session).ifPresent(reports::add);
            }
        }
        return List.copyOf(reports);
    }

    /** {@return the calls that follow the release of a session} */
    List<String> lastCalls(OpenSession session) {
        List<String> calls = new ArrayList<>();
        session.origin().profileToDelete().ifPresent(profile -> calls.add(TemporaryProfile.DELETE_CALL));
        if (sessions.contains(session) && use(session.mapi()).isLast()) {
            calls.add("MAPIUninitialize");
        }
        return calls;
    }

    /** Gives back what a session needed beside itself; it was released. */
    void leave(OpenSession session, LogoffSequence sequence) {
        Mapi mapi = session.mapi();
        session.origin().profileToDelete().ifPresent(profile -> sequence.attempt(TemporaryProfile.DELETE_CALL,
                profile, () -> TemporaryProfile.delete(mapi, profile)));
        use(mapi).end(() -> sequence.attempt("MAPIUninitialize", "", mapi::uninitialize));
    }

    /** Forgets every session of a MAPI, without any call: the process is about to end. */
    void shutDown(Mapi mapi) {
        closing = true;
        subsystems.shutDown(mapi);
        use(mapi).forget();
        for (OpenSession session : sessions) {
            if (session.mapi().equals(mapi)) {
                session.ended(new SessionEnd(SessionEnd.Cause.FAST_SHUTDOWN, Optional.empty()));
            }
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
