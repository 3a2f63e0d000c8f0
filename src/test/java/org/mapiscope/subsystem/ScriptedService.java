package org.mapiscope.subsystem;

import java.util.List;
import java.util.Optional;
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
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.spi.AbLogon;
import org.mapiscope.mapi.spi.AbProvider;
import org.mapiscope.mapi.spi.LogonRequest;
import org.mapiscope.mapi.spi.MapiSupport;
import org.mapiscope.mapi.spi.MessageService;
import org.mapiscope.mapi.spi.MsLogon;
import org.mapiscope.mapi.spi.MsProvider;
import org.mapiscope.mapi.spi.ProviderShutdown;
import org.mapiscope.mapi.spi.ReservedPointer;
import org.mapiscope.mapi.spi.StoreReferences;
import org.mapiscope.mapi.spi.XpLogon;
import org.mapiscope.mapi.spi.XpProvider;
import org.mapiscope.subsystem.table.MemoryRows;

/**
 * A message service whose providers do what a test tells them, and write down what is asked of them: one of address books,
 * message stores or transports.
 */
public final class ScriptedService implements MessageService {
    /** What the providers were asked, in order: {@code ms.logon}, {@code ms.logoff}, {@code ms.shutdown}, ... */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** Store, address book and transport logons that are open now. */
    public final AtomicInteger openLogons = new AtomicInteger();

    /** What Logon answers; null: it works. */
    public volatile @Nullable HResult logonAnswer;

    /** What Logoff answers; null: it works. */
    public volatile @Nullable HResult logoffAnswer;

    /** What QueryFastShutdown answers; null: S_OK. */
    public volatile @Nullable HResult fastShutdownAnswer;

    /** Logon waits for it. */
    public volatile CountDownLatch logonGate = new CountDownLatch(0);

    /** Logoff waits for it. */
    public volatile CountDownLatch logoffGate = new CountDownLatch(0);

    /** What the transport says is under way: LOGOFF_INBOUND, LOGOFF_OUTBOUND. */
    public volatile int inTransit;

    /** Messages in the store's outgoing queue. */
    public volatile int outgoing;

    private final String name;
    private final Kind kind;
    private final boolean takesPartInFastShutdown;

    /** Which providers the service has. */
    public enum Kind {
        STORE, ADDRESS_BOOK, TRANSPORT
    }

    public ScriptedService(String name, Kind kind) {
        this(name, kind, false);
    }

    public ScriptedService(String name, Kind kind, boolean takesPartInFastShutdown) {
        this.name = name;
        this.kind = kind;
        this.takesPartInFastShutdown = takesPartInFastShutdown;
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
        return kind == Kind.STORE ? Optional.of(new StoreProvider()) : Optional.empty();
    }

    @Override
    public Optional<AbProvider> abProviderInit() {
        return kind == Kind.ADDRESS_BOOK ? Optional.of(new BookProvider()) : Optional.empty();
    }

    @Override
    public Optional<XpProvider> xpProviderInit() {
        return kind == Kind.TRANSPORT ? Optional.of(new TransportProvider()) : Optional.empty();
    }

    private void logon(String what) throws MapiException {
        asked.add(what);
        await(logonGate);
        answer(logonAnswer);
        openLogons.incrementAndGet();
    }

    private void logoff(String what) throws MapiException {
        asked.add(what);
        await(logoffGate);
        openLogons.decrementAndGet();
        answer(logoffAnswer);
    }

    private static void answer(@Nullable HResult answer) throws MapiException {
        if (answer != null) {
            throw new MapiException("scripted", answer, "as the test told it");
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            if (!gate.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The test never opened the gate");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private class StoreProvider implements MsProvider {
        private @Nullable Store open;

        @Override
        public MsLogonResult logon(MapiSupport support, LogonRequest request) throws MapiException {
            Store known = open;
            if (known != null && known.references.addReference()) {
                asked.add("ms.logon again");
                return new MsLogonResult(known, Optional.empty());
            }
            ScriptedService.this.logon("ms.logon");
            Store store = new Store(support);
            open = store;
            support.setProviderUid(MapiUid.parse("00000000-1111-2222-3333-444444444444"), 0);
            return new MsLogonResult(store,
                    Optional.of(takesPartInFastShutdown ? new FastStoreLogon() : new StoreLogon()));
        }

        @Override
        public void shutdown(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IMSProvider::Shutdown", flags);
            asked.add("ms.shutdown");
        }

        @Override
        public void close() {
            asked.add("ms.provider released");
        }
    }

    private class StoreLogon implements MsLogon {
        @Override
        public void logoff(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IMSLogon::Logoff", flags);
            ScriptedService.this.logoff("ms.logoff");
        }

        @Override
        public void close() {
            asked.add("ms.logon released");
        }
    }

    private class FastStoreLogon extends StoreLogon implements ProviderShutdown {
        @Override
        public void queryFastShutdown() throws MapiException {
            asked.add("fast.query");
            answer(fastShutdownAnswer);
        }

        @Override
        public void notifyProcessShutdown() {
            asked.add("fast.notify");
        }

        @Override
        public void doFastShutdown() {
            asked.add("fast.do");
        }
    }

    private class Store implements MsgStore {
        private final StoreReferences references;
        private final MapiSupport support;

        Store(MapiSupport support) {
            this.support = support;
            references = new StoreReferences(support);
        }

        @Override
        public MapiProp openEntry(Optional<EntryId> entryId, int flags) {
            return new Item();
        }

        @Override
        public MapiTable getOutgoingQueue(int flags) {
            List<PropValue> row = List.of(new UnicodeValue(PropTags.PR_SUBJECT_W, "waits"));
            return support.createTable(
                    new MemoryRows(List.of(PropTags.PR_SUBJECT_W), java.util.Collections.nCopies(outgoing, row)));
        }

        @Override
        public int storeLogoff(int flags) throws MapiException {
            return references.storeLogoff(flags);
        }

        @Override
        public List<PropValue> getProps(List<PropTag> tags, int flags) {
            return List.of(new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name));
        }

        @Override
        public List<PropTag> getPropList(int flags) {
            return List.of(PropTags.PR_DISPLAY_NAME_W);
        }

        @Override
        public void close() {
            references.release();
        }
    }

    /** Any object of the store. */
    private static final class Item implements MapiProp {
        @Override
        public List<PropValue> getProps(List<PropTag> tags, int flags) {
            return List.of();
        }

        @Override
        public List<PropTag> getPropList(int flags) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private class BookProvider implements AbProvider {
        @Override
        public AbLogon logon(MapiSupport support, LogonRequest request) throws MapiException {
            ScriptedService.this.logon("ab.logon");
            return new BookLogon();
        }

        @Override
        public void shutdown(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IABProvider::Shutdown", flags);
            asked.add("ab.shutdown");
        }

        @Override
        public void close() {
            asked.add("ab.provider released");
        }
    }

    private class BookLogon implements AbLogon {
        @Override
        public void logoff(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IABLogon::Logoff", flags);
            ScriptedService.this.logoff("ab.logoff");
        }

        @Override
        public void close() {
            asked.add("ab.logon released");
        }
    }

    private class TransportProvider implements XpProvider {
        @Override
        public XpLogon transportLogon(MapiSupport support, LogonRequest request) throws MapiException {
            ScriptedService.this.logon("xp.logon");
            return new TransportLogon();
        }

        @Override
        public void shutdown(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IXPProvider::Shutdown", flags);
            asked.add("xp.shutdown");
        }

        @Override
        public void close() {
            asked.add("xp.provider released");
        }
    }

    private class TransportLogon implements XpLogon {
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
            outgoing = 0;
            inTransit = 0;
        }

        @Override
        public void transportLogoff(int flags) throws MapiException {
            ScriptedService.this.logoff("xp.logoff");
        }

        @Override
        public void close() {
            asked.add("xp.logon released");
        }
    }
}
