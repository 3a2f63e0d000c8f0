package org.mapiscope.subsystem;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.spi.ProviderLogon;
import org.mapiscope.mapi.trace.ObjectScope;

/** One client's session: its own, or its part in a shared one. Thread-safe. Source: [imapisessioniunknown]. */
final class ClientSession implements MapiSession {
    /** The one key of a session's own sinks: of the session itself, lpEntryID NULL. */
    private static final String SESSION = "session";

    private static final AtomicLong LAST_ID = new AtomicLong();

    private final long id = LAST_ID.incrementAndGet();
    private final Instant since = Instant.now();
    private final ObjectScope scope = new ObjectScope();
    private final AtomicReference<SessionInfo.State> state = new AtomicReference<>(SessionInfo.State.OPEN);
    private final EmbeddedMapi mapi;
    private final ProviderSession providers;
    private final SinkList<String> sinks;
    private final int flags;
    private volatile @Nullable MapiError logoffErrors;

    ClientSession(EmbeddedMapi mapi, ProviderSession providers, int flags) {
        this.mapi = mapi;
        this.providers = providers;
        this.flags = flags;
        this.sinks = new SinkList<>(providers.notifier());
    }

    ObjectScope scope() {
        return scope;
    }

    ProviderSession providers() {
        return providers;
    }

    @Override
    public MapiTable getMsgStoresTable(int tableFlags) throws MapiException {
        checkOpen("IMAPISession::GetMsgStoresTable");
        return providers.storeTable().open();
    }

    @Override
    public MsgStore openMsgStore(long uiParam, EntryId entryId, int openFlags) throws MapiException {
        checkOpen("IMAPISession::OpenMsgStore");
        return providers.openStore(this, entryId, uiParam, openFlags);
    }

    @Override
    public ProfSect openProfileSection(MapiUid section, int openFlags) throws MapiException {
        checkOpen("IMAPISession::OpenProfileSection");
        return providers.profile().section(section, openFlags);
    }

    @Override
    public MapiTable getStatusTable(int tableFlags) throws MapiException {
        checkOpen("IMAPISession::GetStatusTable");
        return providers.status().open();
    }

    @Override
    public MapiProp openEntry(EntryId entryId, int openFlags) throws MapiException {
        checkOpen("IMAPISession::OpenEntry");
        Optional<Integer> statusRow = StatusTable.keyOf(entryId);
        if (statusRow.isPresent()) {
            return new StatusObject(providers.status(), statusRow.get(),
                    new ResourceMethods(providers, statusRow.get()));
        }
        if (StoreEntryIds.unwrap(entryId).isPresent()) {
            return openMsgStore(0, entryId, 0);
        }
        ActiveLogon owner = entryId.providerUid().flatMap(providers.logons()::owner).orElseThrow(
                () -> new MapiException("IMAPISession::OpenEntry", HResult.MAPI_E_UNKNOWN_ENTRYID,
                        "no open store or other provider of this session knows this entry identifier"));
        ProviderLogon logon = owner.logon().orElseThrow();
        return providers.tracer().wrap(MapiProp.class, logon.openEntry(Optional.of(entryId), openFlags),
                "IMAPISession::OpenEntry", List.of(scope, owner.scope()));
    }

    @Override
    public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) throws MapiException {
        checkOpen("IMAPISession::Advise");
        if (entryId.isPresent()) {
            throw new MapiException("IMAPISession::Advise", HResult.MAPI_E_NO_SUPPORT,
                    "advise on the open store; the session itself has no entry identifier");
        }
        return sinks.add(SESSION, eventMask, sink);
    }

    @Override
    public void unadvise(long connection) throws MapiException {
        checkOpen("IMAPISession::Unadvise");
        if (!sinks.remove(connection)) {
            throw new MapiException("IMAPISession::Unadvise", HResult.MAPI_E_NOT_FOUND, "there is no such connection");
        }
    }

    @Override
    public void setDefaultStore(int storeFlags, EntryId entryId) throws MapiException {
        checkOpen("IMAPISession::SetDefaultStore");
        MapiUid store = StoreEntryIds.unwrap(entryId).orElseThrow(
                () -> new MapiException("IMAPISession::SetDefaultStore", HResult.MAPI_E_INVALID_ENTRYID, ""));
        providers.profile().setDefaultStore(store);
    }

    @Override
    public MsgServiceAdmin adminServices(int adminFlags) throws MapiException {
        checkOpen("IMAPISession::AdminServices");
        return providers.profile().adminServices();
    }

    @Override
    public ClientShutdown clientShutdown() throws MapiException {
        checkOpen("IMAPISession::QueryInterface");
        return new FastShutdown(this);
    }

    @Override
    public LogoffReport logoff(long uiParam, int logoffFlags, int reserved) throws MapiException {
        Logoff.check(logoffFlags, reserved);
        if (!state.compareAndSet(SessionInfo.State.OPEN, SessionInfo.State.LOGGING_OFF)) {
            checkOpen("IMAPISession::Logoff");
            throw new MapiException("IMAPISession::Logoff", HResult.MAPI_E_BUSY, "the session is being logged off");
        }
        LogoffReport report = null;
        try {
            report = new Logoff(this, mapi.ui()).run(uiParam, logoffFlags);
            logoffErrors = Logoff.errors(report).orElse(null);
            return report;
        } finally {
            if (report == null && providers.clients().has(this)) {
                state.compareAndSet(SessionInfo.State.LOGGING_OFF, SessionInfo.State.OPEN);
            } else {
                ended();
            }
        }
    }

    /** Ends this client's part because another client ended the shared session for all. */
    void endedByAnother() {
        if (state.getAndSet(SessionInfo.State.LOGGED_OFF) != SessionInfo.State.LOGGED_OFF) {
            providers.clients().leave(this);
            scope.invalidate();
            ended();
        }
    }

    /** Ends without a question: the program ends, or the client released a session that it had not logged off. */
    void endQuietly() {
        if (state.compareAndSet(SessionInfo.State.OPEN, SessionInfo.State.LOGGING_OFF)) {
            try {
                new Logoff(this, mapi.ui()).endOwnPart();
            } finally {
                ended();
            }
        }
    }

    boolean isOver() {
        return state.get() == SessionInfo.State.LOGGED_OFF;
    }

    /** Ends after DoFastShutdown: no provider is called any more. */
    void endedFast() {
        providers.clients().leave(this);
        ended();
    }

    private void ended() {
        state.set(SessionInfo.State.LOGGED_OFF);
        scope.invalidate();
        mapi.sessionEnded(this);
    }

    /** Tells the session's sinks that the shared session ends. Returns false when there are none to tell. */
    boolean tellShutdown() {
        boolean any = sinks.size() > 0;
        sinks.tell(SESSION,
                List.of(new Notification.Extended(Notification.Extended.SESSION_SHUTDOWN, Bytes.EMPTY),
                        new Notification.CriticalError(Optional.empty(), HResult.MAPI_E_END_OF_SESSION,
                                Optional.of(
                                        new MapiError("another client ends the shared session", "MapiScope", 0, 0)))));
        return any;
    }

    @Override
    public void close() {
        endQuietly();
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int errorFlags) throws MapiException {
        if (result.equals(HResult.MAPI_W_ERRORS_RETURNED) && logoffErrors != null) {
            return Optional.of(logoffErrors);
        }
        checkOpen("IMAPISession::GetLastError");
        return Optional.empty();
    }

    @Override
    public SessionInfo info() {
        long stores = providers.logons().all().stream()
                .filter(logon -> logon.store().isPresent() && logon.scope().sharesWith(scope)).count();
        return new SessionInfo(id, EmbeddedMapi.NAME, providers.profile().name(), providers.isShared(),
                providers.clients().count(), flags, since, (int) stores, providers.storeTable().size(),
                scope.openCount(),
                scope.adviseCount(),
                Objects.requireNonNull(state.get()));
    }

    @Override
    public List<OpenObject> openObjects() {
        return scope.openObjects();
    }

    private void checkOpen(String call) throws MapiException {
        if (state.get() == SessionInfo.State.LOGGED_OFF) {
            throw new MapiException(call, HResult.MAPI_E_INVALID_OBJECT, "the session was logged off");
        }
    }

    @Override
    public String toString() {
        return "session " + id + " of " + providers.profile().name();
    }
}
