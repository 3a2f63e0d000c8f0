package org.mapiscope.operation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mapiscope.mapi.AbandonedCallException;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.SessionInfo;

/**
 * A session that this program logged on, with its stores and everything that was opened from it.
 *
 * <p>What reads state may be called on any thread. What makes a MAPI call, says so by throwing {@link MapiException} or in
 * its description; it belongs on {@link #thread}.
 *
 * <p>Source: [ending-a-mapi-session], [imapisession-logoff].
 */
public final class OpenSession {
    private static final System.Logger LOG = System.getLogger(OpenSession.class.getName());

    private final Sessions owner;
    private final MapiSession session;
    private final SessionOrigin origin;
    private final Executor thread;
    private final OpenObjects objects = new OpenObjects();
    private final SessionStores stores;
    private final SessionLife life = new SessionLife();
    private final AtomicBoolean readingStores = new AtomicBoolean();
    private volatile Optional<MapiTable> storeTable = Optional.empty();

    OpenSession(Sessions owner, MapiSession session, SessionOrigin origin, Executor thread) {
        this.owner = owner;
        this.session = session;
        this.stores = new SessionStores(session, objects, () -> owner.storesChanged(this), this::followAbandoned);
        this.origin = origin;
        this.thread = thread;
    }

    /** Asks to be told of the session's end, and opens and watches the table of its stores. */
    void start() throws MapiException {
        whereSupported(this::watchItsEnd);
        MapiTable table = register(session.getMsgStoresTable(0));
        storeTable = Optional.of(table);
        stores.read(table);
        advise(table, notifications -> readStoresSoon());
    }

    private Watch watchItsEnd() throws MapiException {
        long connection = session.advise(Optional.empty(), Notification.fnevExtended
                | Notification.fnevCriticalError, this::onSessionEvent);
        return watch(session, () -> session.unadvise(connection));
    }

    /** {@return what MAPI knows of the session now, or knew when it ended} */
    public SessionInfo info() {
        return session.info();
    }

    /** {@return the MAPI that it is on} */
    public Mapi mapi() {
        return origin.mapi();
    }

    SessionOrigin origin() {
        return origin;
    }

    /** {@return the session itself; what is opened from it is to be given to {@link #register}} */
    public MapiSession mapiSession() {
        return session;
    }

    public List<StoreEntry> stores() {
        return stores.list().entries();
    }

    /** {@return the open store; empty when it is not open} */
    public Optional<MsgStore> store(EntryId entryId) {
        return stores.list().store(entryId);
    }

    /** {@return why the session is over or about to be; empty while it is open} */
    public Optional<SessionEnd> end() {
        return life.end();
    }

    /** Makes an object this session's to release at its logoff. Returns it. */
    public <T extends MapiObject> T register(T object) {
        objects.add(object, Optional.empty());
        return object;
    }

    /** As {@link #register(MapiObject)}, for an object of a store: it is released when that store is closed. */
    public <T extends MapiObject> T register(T object, EntryId store) {
        objects.add(object, Optional.of(store));
        return object;
    }

    /** Watches a table until it is released. Does nothing when the table has no notifications. */
    public void advise(MapiTable table, AdviseSink sink) throws MapiException {
        whereSupported(() -> watch(table, Notification.fnevTableModified, sink));
    }

    /**
     * Watches a table until the watch is ended or the table released.
     *
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when the table has no notifications
     */
    public Watch watch(MapiTable table, int eventMask, AdviseSink sink) throws MapiException {
        long connection = table.advise(eventMask, sink);
        return watch(table, () -> table.unadvise(connection));
    }

    /**
     * Watches a store, or an object in it, until the watch is ended, the store closed or the session over.
     *
     * @param entryId empty for the whole store
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when the store has no notifications
     */
    public Watch watch(MsgStore store, Optional<EntryId> entryId, int eventMask, AdviseSink sink)
            throws MapiException {
        long connection = store.advise(entryId, eventMask, sink);
        return watch(store, () -> store.unadvise(connection));
    }

    private Watch watch(MapiObject source, AdviseConnection.Unadvise end) {
        return new Watch(this, objects, objects.advised(new AdviseConnection(source, end)));
    }

    private static void whereSupported(Advise advise) throws MapiException {
        try {
            advise.call();
        } catch (MapiException e) {
            if (!e.result().equals(HResult.MAPI_E_NO_SUPPORT)) {
                throw e;
            }
        }
    }

    /** Ends what watches an object that was registered, and releases it. Makes calls; safe to call twice. */
    public void release(MapiObject object) {
        objects.release(object);
    }

    /** Reads the table of stores anew. */
    public void readStores() throws MapiException {
        Optional<MapiTable> table = storeTable;
        if (table.isPresent() && life.isOpen()) {
            stores.read(table.get());
            owner.storesChanged(this);
        }
    }

    private void readStoresSoon() {
        if (life.isOpen() && readingStores.compareAndSet(false, true)) {
            later(() -> {
                readingStores.set(false);
                try {
                    readStores();
                } catch (MapiException e) {
                    LOG.log(Level.WARNING, "The table of message stores could not be read after it changed", e);
                }
            });
        }
    }

    private void later(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "The session's thread has ended", e);
        }
    }

    /**
     * Opens a store for reading, when it is not open. Makes calls.
     *
     * @return its entry, FAILED with the reason when it could not be opened
     * @throws MapiException {@code MAPI_E_UNKNOWN_ENTRYID} when the session has no such store
     */
    public StoreEntry openStore(EntryId entryId) throws MapiException {
        return stores.open(entryId);
    }

    /** Opens every store that is not open; the entries say which failed. Makes calls. */
    public void openStores(MapiProgress progress) throws MapiException {
        stores.openAll(progress);
    }

    /** Releases a store and what was registered as opened from it. Makes calls. */
    public void closeStore(EntryId entryId) {
        stores.close(entryId);
    }

    /**
     * Logs one store off (IMsgStore::StoreLogoff), and releases it unless what is in transit forbids it.
     *
     * @param flags exactly one of LOGOFF_NO_WAIT, LOGOFF_ORDERLY, LOGOFF_PURGE, LOGOFF_ABORT, LOGOFF_QUIET
     * @throws MapiException {@code MAPI_E_INVALID_PARAMETER}, {@code MAPI_E_UNKNOWN_FLAGS}, and the store stays open;
     *     {@code MAPI_E_NOT_FOUND} when it is not open
     */
    public StoreLogoffReport storeLogoff(EntryId entryId, int flags) throws MapiException {
        return stores.logoff(entryId, flags);
    }

    /** {@return the services and providers of the session's profile} */
    public ProfileServices services() throws MapiException {
        return administer(ProfileServices::readEachService);
    }

    /** {@return what {@code work} makes of the services of the session's profile} */
    public <T> T administer(ProfileList.ServiceWork<T> work) throws MapiException {
        try (MsgServiceAdmin admin = session.adminServices(0)) {
            return work.on(admin);
        }
    }

    /** {@return what {@link #logoff} would do now} */
    public LogoffPlan plan(LogoffOptions how) {
        return sequence().plan(how, owner.lastCalls(this));
    }

    /**
     * Ends the session: see docs/decisions/0008-order-of-logoff.md for the order.
     *
     * @return all steps, this program's and MAPI's, and what nobody gave back
     * @throws MapiException {@code MAPI_E_USER_CANCEL} when a person said no; {@code MAPI_E_UNKNOWN_FLAGS}; {@code
     *     MAPI_E_INVALID_PARAMETER}; {@code MAPI_E_BUSY} while it is being ended already. The session and its stores then
     *     are as they were.
     */
    public LogoffReport logoff(LogoffOptions how) throws MapiException {
        life.beginLogoff();
        Optional<LogoffReport> report = Optional.empty();
        try {
            LogoffSequence sequence = sequence();
            report = Optional.of(sequence.run(how, () -> owner.leave(this, sequence)));
            return report.get();
        } catch (MapiException e) {
            followAbandoned(e);
            throw e;
        } finally {
            if (report.isPresent()) {
                ended(life.byLogoff(report.get()));
            } else if (life.goOn()) {
                owner.changed(this);
            }
        }
    }

    private LogoffSequence sequence() {
        return new LogoffSequence(session, stores.list(), objects);
    }

    /**
     * Counts the session as lost when {@code failure} is that of a call that nobody waits for any more: it is still under
     * way, so nothing more may be asked of the session, not even its release.
     */
    public void followAbandoned(MapiException failure) {
        if (failure instanceof AbandonedCallException) {
            ended(new SessionEnd(SessionEnd.Cause.LOST, Optional.empty()));
        }
    }

    /** Marks the session as over, without any call; what comes later changes nothing. */
    void ended(SessionEnd why) {
        life.over(why, () -> {
            stores.list().closeAll();
            owner.removed(this);
        });
    }

    /** Waits until the session is over. Returns whether it is. */
    boolean awaitEnd(Duration longest) throws InterruptedException {
        return life.awaitEnd(longest);
    }

    private void onSessionEvent(List<Notification> notifications) {
        if (life.told(notifications)) {
            owner.changed(this);
            later(this::followShutdown);
        }
    }

    private void followShutdown() {
        try {
            logoff(LogoffOptions.PLAIN);
        } catch (MapiException e) {
            LOG.log(Level.WARNING, "A session whose other client ended it could not be logged off", e);
        }
    }

    @FunctionalInterface
    private interface Advise {
        Watch call() throws MapiException;
    }
}
