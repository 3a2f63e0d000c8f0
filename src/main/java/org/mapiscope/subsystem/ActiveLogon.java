package org.mapiscope.subsystem;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.spi.AbLogon;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.MsLogon;
import org.mapiscope.mapi.spi.ProviderLogon;
import org.mapiscope.mapi.spi.ProviderShutdown;
import org.mapiscope.mapi.spi.RowSource;
import org.mapiscope.mapi.spi.XpLogon;
import org.mapiscope.mapi.trace.ObjectScope;
import org.mapiscope.mapi.trace.Tracer;
import org.mapiscope.subsystem.profile.ProviderEntry;

/**
 * One provider's logon in a session, and the support object that the provider was given for it. Thread-safe.
 *
 * <p>Source: [imapisupportiunknown], [shutting-down-a-message-store-provider].
 */
final class ActiveLogon implements MapiSupport {
    /** Logoff and Release. */
    private static final int END_CALLS = 2;

    private final ProviderSession session;
    private final ProviderEntry entry;
    private final ObjectScope scope = new ObjectScope();
    private final Set<MapiUid> uids = ConcurrentHashMap.newKeySet();
    private final Set<Long> subscriptions = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable ProviderLogon logon;
    private volatile @Nullable ProviderShutdown shutdown;
    private volatile @Nullable MsgStore store;
    private volatile Optional<EntryId> storeId = Optional.empty();
    private volatile int statusRow;
    private volatile boolean answered = true;

    ActiveLogon(ProviderSession session, ProviderEntry entry) {
        this.session = session;
        this.entry = entry;
    }

    /** Takes over what the provider gave, and shows it in the status table. */
    void loggedOn(ProviderLogon newLogon, @Nullable MsgStore newStore) {
        logon = session.tracer().trace(ProviderLogon.class, newLogon);
        shutdown = Tracer.behind(newLogon) instanceof ProviderShutdown part
                ? session.tracer().trace(ProviderShutdown.class, part)
                : null;
        store = newStore;
        storeId = newStore == null ? Optional.empty() : identity(newStore);
        if (statusRow == 0) {
            statusRow = session.statusRows().addLoggedOn(entry, List.of());
        }
    }

    ProviderEntry entry() {
        return entry;
    }

    ObjectScope scope() {
        return scope;
    }

    Optional<ProviderLogon> logon() {
        return Optional.ofNullable(logon);
    }

    /** {@return the provider's own store object} */
    Optional<MsgStore> store() {
        return Optional.ofNullable(store);
    }

    /** {@return the entry identifier that the provider's store has for itself, as {@link #identity} has it} */
    Optional<EntryId> storeId() {
        return storeId;
    }

    /** {@return what tells one open store from another, whichever service of a profile names it; empty when it has none} */
    static Optional<EntryId> identity(MsgStore store) {
        try {
            return PropValues.of(store.getProps(List.of(PropTags.PR_ENTRYID), 0)).entryId(PropTags.PR_ENTRYID);
        } catch (MapiException e) {
            return Optional.empty();
        }
    }

    /** {@return the provider's part in fast shutdown; empty when it takes none} */
    Optional<ProviderShutdown> shutdown() {
        return Optional.ofNullable(shutdown);
    }

    boolean owns(MapiUid uid) {
        return uids.contains(uid);
    }

    int statusRow() {
        return statusRow;
    }

    /**
     * Waits for who ends it, at most as long as the provider may take. Returns false when the provider did not come back from
     * its end, so that its logon object is still left.
     */
    boolean awaitEnd() {
        return session.calls().awaitCalls(over, END_CALLS) && answered;
    }

    /**
     * Ends the logon: its identifiers and status row go, Logoff and Release of the logon object are called, and all that
     * is open of it becomes invalid.
     *
     * @return how Logoff went, and Release when that failed; empty when it was ended before
     */
    List<LogoffReport.Step> end() {
        if (!ended.compareAndSet(false, true)) {
            return List.of();
        }
        session.logons().leaving(this);
        try {
            return endOnce();
        } finally {
            if (answered) {
                session.logons().left(this);
            }
            over.countDown();
        }
    }

    private List<LogoffReport.Step> endOnce() {
        uids.clear();
        subscriptions.forEach(session.providerSinks()::remove);
        session.status().remove(statusRow);
        ProviderLogon ending = logon;
        if (ending == null) {
            return List.of();
        }
        LogoffReport.Step logoff = call(ending, logoffMethod(ending), () -> logoff(ending));
        scope.invalidate();
        if (!answered) {
            return List.of(logoff);
        }
        LogoffReport.Step release = call(ending, "Release", ending::close);
        return release.result().failed() ? List.of(logoff, release) : List.of(logoff);
    }

    private LogoffReport.Step call(ProviderLogon ending, String method, ProviderCalls.ProviderCall work) {
        LogoffReport.Step step = session.calls().call(interfaceName(ending) + "::" + method, entry.displayName(), work);
        answered = !step.result().equals(HResult.MAPI_E_TIMEOUT);
        return step;
    }

    private static String interfaceName(ProviderLogon logon) {
        return switch (logon) {
            case AbLogon ab -> "IABLogon";
            case XpLogon xp -> "IXPLogon";
            default -> "IMSLogon";
        };
    }

    private static String logoffMethod(ProviderLogon logon) {
        return logon instanceof XpLogon ? "TransportLogoff" : "Logoff";
    }

    private static void logoff(ProviderLogon logon) throws MapiException {
        switch (logon) {
            case AbLogon ab -> ab.logoff(new IntPointer(0));
            case MsLogon ms -> ms.logoff(new IntPointer(0));
            case XpLogon xp -> xp.transportLogoff(0);
            default -> throw new IllegalStateException("No kind of logon is a " + logon);
        }
    }

    @Override
    public void close() {
        end();
    }

    @Override
    public ProfSect openProfileSection(MapiUid section, int flags) throws MapiException {
        return session.profile().section(section, flags);
    }

    @Override
    public void setProviderUid(MapiUid uid, int flags) {
        uids.add(uid);
    }

    @Override
    public void modifyStatusRow(List<PropValue> values, int flags) {
        if (statusRow == 0) {
            statusRow = session.statusRows().addLoggedOn(entry, values);
        } else {
            session.status().modify(statusRow, values);
        }
    }

    @Override
    public void makeInvalid(MapiObject object) {
        scope.makeInvalid(object);
    }

    @Override
    public int storeLogoffTransports(int flags) throws MapiException {
        return isOpenForOthers() ? MsgStore.LOGOFF_COMPLETE : session.transports().storeLogoff(flags, store());
    }

    @Override
    public int inTransit() {
        return isOpenForOthers() ? MsgStore.LOGOFF_COMPLETE : session.transports().underWay(store());
    }

    /** {@return whether the store stays open for somebody else, so that how it goes is not to be said here} */
    private boolean isOpenForOthers() {
        return session.isOpenElsewhere(entry)
                || scope.openObjects().stream().filter(each -> each.interfaceName().equals("IMsgStore")).count() > 1;
    }

    @Override
    public long subscribe(Bytes key, int eventMask, AdviseSink sink) {
        long connection = session.providerSinks().add(key, eventMask, sink);
        subscriptions.add(connection);
        return connection;
    }

    @Override
    public void unsubscribe(long connection) throws MapiException {
        if (!subscriptions.remove(connection)) {
            throw new MapiException("IMAPISupport::Unsubscribe", HResult.MAPI_E_NOT_FOUND, "no such connection");
        }
        session.providerSinks().remove(connection);
    }

    @Override
    public void notify(Bytes key, List<Notification> notifications) {
        session.providerSinks().tell(key, notifications);
    }

    @Override
    public MapiTable createTable(RowSource rows) {
        return session.createTable(rows);
    }
}
