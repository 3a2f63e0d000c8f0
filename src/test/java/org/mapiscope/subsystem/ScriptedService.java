package org.mapiscope.subsystem;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiStatus;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.NoProps;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.spi.AbLogon;
import org.mapiscope.mapi.spi.AbProvider;
import org.mapiscope.mapi.spi.LogonRequest;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.spi.MsLogon;
import org.mapiscope.mapi.spi.MsProvider;
import org.mapiscope.mapi.spi.Provider;
import org.mapiscope.mapi.spi.ProviderLogon;
import org.mapiscope.mapi.spi.ProviderShutdown;
import org.mapiscope.mapi.spi.ReservedPointer;
import org.mapiscope.mapi.spi.XpLogon;
import org.mapiscope.mapi.spi.XpProvider;
import org.mapiscope.subsystem.memory.MemoryData;
import org.mapiscope.subsystem.memory.MemoryStore;
import org.mapiscope.subsystem.memory.ServedStore;
import org.mapiscope.subsystem.table.MemoryRows;
import org.mapiscope.subsystem.table.TableData;

/**
 * A message service whose providers do what a test tells them, and write down what is asked of them. Which providers it has
 * its kinds say: address book, message store, transport.
 */
public final class ScriptedService implements MessageService {
    /** What all identifiers of its stores' objects begin with. */
    public static final MapiUid UID = MapiUid.parse("00000000-1111-2222-3333-444444444444");

    /** What the providers were asked, in order: {@code ms.logon}, {@code ms.logoff}, {@code ms.shutdown}, ... */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** Store, address book and transport logons that are open now. */
    public final AtomicInteger openLogons = new AtomicInteger();

    /** What Logon answers; null: it works. */
    public volatile @Nullable HResult logonAnswer;

    /** What Logoff answers; null: it works. */
    public volatile @Nullable HResult logoffAnswer;

    /** What Shutdown answers; null: it works. */
    public volatile @Nullable HResult shutdownAnswer;

    /** What Logoff breaks down with; null: it does not. */
    public volatile @Nullable RuntimeException logoffDefect;

    /** What QueryFastShutdown answers; null: S_OK. */
    public volatile @Nullable HResult fastShutdownAnswer;

    /** What DoFastShutdown answers; null: S_OK. */
    public volatile @Nullable HResult doFastShutdownAnswer;

    /** Logon waits for it. */
    public volatile CountDownLatch logonGate = new CountDownLatch(0);

    /** Logoff waits for it. */
    public volatile CountDownLatch logoffGate = new CountDownLatch(0);

    /** GetOutgoingQueue of the store waits for it. */
    public volatile CountDownLatch queueGate = new CountDownLatch(0);

    /** What the transport says is under way: LOGOFF_INBOUND, LOGOFF_OUTBOUND. */
    public volatile int inTransit;

    /** Messages in the store's outgoing queue. */
    public volatile int outgoing;

    /** The folders below the store's root, by PR_ENTRYID, which tell of changes; empty for a store without entry IDs. */
    public volatile Optional<TableData> folders = Optional.empty();

    /** The store's outgoing queue where a test changes it; null: as many messages as {@link #outgoing}. */
    public volatile @Nullable TableData liveQueue;

    /** Counted down when Logon is reached; a test waits for it. */
    public final CountDownLatch logonReached = new CountDownLatch(1);

    /** What FlushQueues of the transport does. */
    public volatile Runnable onFlush = () -> {};

    /** What GetProps of the store answers; null: it works. */
    public volatile @Nullable HResult storePropsAnswer;

    /** What Advise of the store answers; null: it works. */
    public volatile @Nullable HResult adviseAnswer;

    /** What Release of a logon object does. */
    public volatile Runnable onLogonRelease = () -> {};

    /** What Release of a provider object does. */
    public volatile Runnable onProviderRelease = () -> {};

    /** What Release of a folder or a message does. */
    public volatile Runnable onItemRelease = () -> {};

    private final String name;
    private final Set<Kind> kinds;
    private final boolean takesPartInFastShutdown;
    private final @Nullable MemoryData data;
    private volatile @Nullable MapiSupport support;

    /** Which providers the service has. */
    public enum Kind {
        STORE("ms"), ADDRESS_BOOK("ab"), TRANSPORT("xp");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public ScriptedService(String name, Kind kind) {
        this(name, kind, false);
    }

    public ScriptedService(String name, Kind kind, boolean takesPartInFastShutdown) {
        this(name, Set.of(kind), takesPartInFastShutdown);
    }

    public ScriptedService(String name, Set<Kind> kinds, boolean takesPartInFastShutdown) {
        this(name, kinds, takesPartInFastShutdown, null);
    }

    private ScriptedService(String name, Set<Kind> kinds, boolean takesPartInFastShutdown, @Nullable MemoryData data) {
        this.data = data;
        this.name = name;
        this.kinds = Set.copyOf(kinds);
        this.takesPartInFastShutdown = takesPartInFastShutdown;
    }

    /** {@return a service with a message store that holds {@code contents} and has their name} */
    public static ScriptedService serving(StoreContents contents) {
        return new ScriptedService(contents.name(), Set.of(Kind.STORE), true, new MemoryData(contents));
    }

    /** Tells the sinks that were advised on the whole store. */
    public void notifyStore(Notification notification) throws MapiException {
        support().notify(data == null ? UID.bytes() : data.uid().bytes(), List.of(notification));
    }

    /** {@return what the last logon was given} */
    public MapiSupport support() {
        MapiSupport last = support;
        if (last == null) {
            throw new IllegalStateException(name + " was not logged on");
        }
        return last;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String displayName() {
        return name;
    }

    @Override
    public String providerDllName() {
        return "scripted";
    }

    @Override
    public Optional<MsProvider> msProviderInit() {
        return kinds.contains(Kind.STORE) ? Optional.of(new StoreProvider()) : Optional.empty();
    }

    @Override
    public Optional<AbProvider> abProviderInit() {
        return kinds.contains(Kind.ADDRESS_BOOK) ? Optional.of(new BookProvider()) : Optional.empty();
    }

    @Override
    public Optional<XpProvider> xpProviderInit() {
        return kinds.contains(Kind.TRANSPORT) ? Optional.of(new TransportProvider()) : Optional.empty();
    }

    private void logon(Kind kind, MapiSupport given) throws MapiException {
        asked.add(kind.prefix + ".logon");
        support = given;
        logonReached.countDown();
        await(logonGate);
        answer(logonAnswer);
        openLogons.incrementAndGet();
    }

    private void logoff(Kind kind) throws MapiException {
        asked.add(kind.prefix + ".logoff");
        await(logoffGate);
        openLogons.decrementAndGet();
        RuntimeException defect = logoffDefect;
        if (defect != null) {
            throw defect;
        }
        answer(logoffAnswer);
    }

    static void answer(@Nullable HResult answer) throws MapiException {
        if (answer != null) {
            throw new MapiException("scripted", answer, "as the test told it");
        }
    }

    static void await(CountDownLatch gate) {
        try {
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never opened the gate");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the providers of all kinds do alike. */
    private abstract class ScriptedProvider implements Provider {
        private final Kind kind;

        ScriptedProvider(Kind kind) {
            this.kind = kind;
        }

        @Override
        public void shutdown(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("Shutdown", flags);
            asked.add(kind.prefix + ".shutdown");
            answer(shutdownAnswer);
        }

        @Override
        public void close() {
            asked.add(kind.prefix + ".provider released");
            onProviderRelease.run();
        }
    }

    private final class StoreProvider extends ScriptedProvider implements MsProvider {
        private final Map<MapiUid, ServedStore> open = new ConcurrentHashMap<>();
        private final Map<MapiUid, ServedStore> writable = new ConcurrentHashMap<>();

        StoreProvider() {
            super(Kind.STORE);
        }

        @Override
        public MsLogonResult logon(MapiSupport given, LogonRequest request) throws MapiException {
            boolean toWrite = (request.flags() & MapiSession.MDB_WRITE) != 0;
            ServedStore known = (toWrite ? writable : open).get(request.providerUid());
            if (known != null && known.references().addReference()) {
                asked.add("ms.logon again");
                return new MsLogonResult(known, Optional.empty());
            }
            ScriptedService.this.logon(Kind.STORE, given);
            ServedStore store = data == null
                    ? new ScriptedStore(ScriptedService.this, given)
                    : new MemoryStore(data, given, request.flags());
            open.put(request.providerUid(), store);
            if (toWrite) {
                writable.put(request.providerUid(), store);
            }
            given.setProviderUid(store.uid(), 0);
            return new MsLogonResult(store,
                    Optional.of(takesPartInFastShutdown ? new FastStoreLogon(store) : new StoreLogon(store)));
        }
    }

    /** What the logon objects of all kinds do alike. */
    private abstract class ScriptedLogon implements ProviderLogon {
        final Kind kind;

        ScriptedLogon(Kind kind) {
            this.kind = kind;
        }

        @Override
        public MapiStatus openStatusEntry(int flags) {
            asked.add(kind.prefix + ".status opened");
            return new Status(kind);
        }

        @Override
        public void close() {
            asked.add(kind.prefix + ".logon released");
            onLogonRelease.run();
        }
    }

    /** A provider's part in fast shutdown. */
    private final class FastPart {
        private final Kind kind;

        FastPart(Kind kind) {
            this.kind = kind;
        }

        void query() throws MapiException {
            asked.add(kind.prefix + ".fast.query");
            answer(fastShutdownAnswer);
        }

        void notifyProcess() {
            asked.add(kind.prefix + ".fast.notify");
        }

        void end() throws MapiException {
            asked.add(kind.prefix + ".fast.do");
            answer(doFastShutdownAnswer);
        }
    }

    /** A logon that takes part in fast shutdown. */
    private interface FastLogon extends ProviderShutdown {
        FastPart part();

        @Override
        default void queryFastShutdown() throws MapiException {
            part().query();
        }

        @Override
        default void notifyProcessShutdown() {
            part().notifyProcess();
        }

        @Override
        default void doFastShutdown() throws MapiException {
            part().end();
        }
    }

    /** The status object of a provider. */
    private final class Status implements MapiStatus, NoProps {
        private final Kind kind;

        Status(Kind kind) {
            this.kind = kind;
        }

        @Override
        public void validateState(long uiParam, int flags) throws MapiException {
            asked.add(kind.prefix + ".validate 0x%X".formatted(flags));
            support().modifyStatusRow(List.of(new UnicodeValue(PropTags.PR_STATUS_STRING_W, "validated")), 0);
        }

        @Override
        public void close() {
            asked.add(kind.prefix + ".status released");
        }
    }

    private class StoreLogon extends ScriptedLogon implements MsLogon {
        private final ServedStore store;

        StoreLogon(ServedStore store) {
            super(Kind.STORE);
            this.store = store;
        }

        @Override
        public MapiProp openEntry(Optional<EntryId> entryId, int flags) throws MapiException {
            return store.openEntry(entryId, flags);
        }

        @Override
        public void logoff(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IMSLogon::Logoff", flags);
            ScriptedService.this.logoff(kind);
        }
    }

    private final class FastStoreLogon extends StoreLogon implements FastLogon {
        FastStoreLogon(ServedStore store) {
            super(store);
        }

        @Override
        public FastPart part() {
            return new FastPart(kind);
        }
    }

    MapiTable outgoingQueue(MapiSupport given) {
        List<PropValue> row = List.of(new UnicodeValue(PropTags.PR_SUBJECT_W, "waits"));
        return given.createTable(new MemoryRows(List.of(PropTags.PR_SUBJECT_W), Collections.nCopies(outgoing, row)));
    }

    private final class BookProvider extends ScriptedProvider implements AbProvider {
        BookProvider() {
            super(Kind.ADDRESS_BOOK);
        }

        @Override
        public AbLogon logon(MapiSupport given, LogonRequest request) throws MapiException {
            ScriptedService.this.logon(Kind.ADDRESS_BOOK, given);
            return takesPartInFastShutdown ? new FastBookLogon() : new BookLogon();
        }
    }

    private class BookLogon extends ScriptedLogon implements AbLogon {
        BookLogon() {
            super(Kind.ADDRESS_BOOK);
        }

        @Override
        public void logoff(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IABLogon::Logoff", flags);
            ScriptedService.this.logoff(kind);
        }
    }

    private final class FastBookLogon extends BookLogon implements FastLogon {
        @Override
        public FastPart part() {
            return new FastPart(kind);
        }
    }

    private final class TransportProvider extends ScriptedProvider implements XpProvider {
        TransportProvider() {
            super(Kind.TRANSPORT);
        }

        @Override
        public XpLogon transportLogon(MapiSupport given, LogonRequest request) throws MapiException {
            ScriptedService.this.logon(Kind.TRANSPORT, given);
            return takesPartInFastShutdown ? new FastTransportLogon() : new TransportLogon();
        }
    }

    private class TransportLogon extends ScriptedLogon implements XpLogon {
        TransportLogon() {
            super(Kind.TRANSPORT);
        }

        @Override
        public void transportNotify(int flags) {
            asked.add("xp.notify 0x%X".formatted(flags));
        }

        @Override
        public int inTransit() {
            return inTransit;
        }

        @Override
        public void flushQueues(long uiParam, Optional<EntryId> target, int flags) {
            asked.add("xp.flush");
            onFlush.run();
        }

        @Override
        public void transportLogoff(int flags) throws MapiException {
            ScriptedService.this.logoff(kind);
        }
    }

    private final class FastTransportLogon extends TransportLogon implements FastLogon {
        @Override
        public FastPart part() {
            return new FastPart(kind);
        }
    }
}
