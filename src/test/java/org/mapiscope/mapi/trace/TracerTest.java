package org.mapiscope.mapi.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.NoProps;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.spi.MsLogon;
import org.mapiscope.mapi.spi.ReservedPointer;

class TracerTest {
    private final List<String> lines = new ArrayList<>();
    private final CallLog log = new CallLog();
    private final Tracer tracer = new Tracer(log);
    private final ObjectScope scope = new ObjectScope();

    @Test
    void aCallIsReportedUnderMapisNamesWithItsResultAndTime() throws MapiException {
        listen();
        try (MsLogon logon = tracer.trace(MsLogon.class, new Logon())) {
            logon.logoff(new IntPointer(0));

            assertEquals(List.of("IMSLogon::Logoff(*lpulFlags=0) = S_OK, # ms"), lines);
        }
    }

    @Test
    void aNullPointerIsReportedAsNull() {
        listen();
        try (MsLogon logon = tracer.trace(MsLogon.class, new Logon())) {
            assertThrows(MapiException.class, () -> logon.logoff(null));

            assertEquals(List.of("IMSLogon::Logoff(lpulFlags=NULL) = MAPI_E_INVALID_PARAMETER, # ms"), lines);
        }
    }

    @Test
    void flagsAreReportedByNameBothWays() throws MapiException {
        listen();
        try (MsgStore store = store()) {
            store.storeLogoff(MsgStore.LOGOFF_ORDERLY);

            assertEquals(List
                    .of("IMsgStore::StoreLogoff(*lpulFlags=LOGOFF_ORDERLY) = S_OK, # ms, *lpulFlags=LOGOFF_COMPLETE"),
                    lines);
        }
    }

    @Test
    void ofPropertiesOnlyTheTagsAreReported() throws MapiException {
        listen();
        try (MsgStore store = store()) {
            assertThrows(MapiException.class,
                    () -> store.setProps(List.of(new UnicodeValue(PropTags.PR_SUBJECT_W, "a person's mail"))));

            assertEquals(List.of("IMsgStore::SetProps(lpPropArray=[PR_SUBJECT_W]) = MAPI_E_NO_SUPPORT, # ms"), lines);
        }
    }

    @Test
    void aCallMadeWithinAnotherIsReportedUnderIt() throws Exception {
        List<TracedCall> calls = new ArrayList<>();
        log.add(calls::add);
        MsLogon inner = tracer.trace(MsLogon.class, new Logon());
        Store outer = new Store();
        outer.onStoreLogoff = () -> inner.logoff(new IntPointer(0));
        try (MsgStore store = tracer.wrap(MsgStore.class, outer, "test", List.of(scope))) {
            store.storeLogoff(MsgStore.LOGOFF_QUIET);

            TracedCall child = calls.get(0);
            TracedCall parent = calls.get(1);
            assertEquals(List.of(parent.id(), 1, 0), List.of(child.parent(), child.depth(), parent.depth()));
        }
    }

    @Test
    void aCallOnAnotherThreadIsReportedUnderTheOneThatItIsPartOf() throws Exception {
        List<TracedCall> calls = new ArrayList<>();
        log.add(calls::add);
        MsLogon inner = tracer.trace(MsLogon.class, new Logon());
        Store outer = new Store();
        outer.onStoreLogoff = () -> {
            Optional<TracedCall> parent = log.current();
            CountDownLatch done = new CountDownLatch(1);
            Thread.ofPlatform().start(() -> {
                try {
                    log.under(parent, () -> {
                        inner.logoff(new IntPointer(0));
                        return "";
                    });
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    done.countDown();
                }
            });
            await(done);
        };
        try (MsgStore store = tracer.wrap(MsgStore.class, outer, "test", List.of(scope))) {
            store.storeLogoff(MsgStore.LOGOFF_QUIET);

            assertEquals(calls.get(1).id(), calls.get(0).parent());
        }
    }

    @Test
    void whatACallReturnsCountsAsOpenUntilItIsReleased() throws MapiException {
        try (MsgStore store = store()) {
            MapiProp folder = store.openEntry(Optional.empty(), 0);
            int before = scope.openCount();
            folder.close();
            folder.close();

            assertEquals(List.of(2, 1), List.of(before, scope.openCount()));
        }
    }

    @Test
    void anObjectOfAnEndedScopeAnswersOnlyRelease() throws MapiException {
        MsgStore store = store();
        scope.invalidate();

        MapiException refused = assertThrows(MapiException.class, () -> store.openEntry(Optional.empty(), 0));
        store.close();
        assertEquals(HResult.MAPI_E_INVALID_OBJECT, refused.result());
        assertEquals(0, scope.openCount());
    }

    @Test
    void aReleasedObjectAnswersInvalidObject() {
        MsgStore store = store();
        store.close();

        MapiException refused = assertThrows(MapiException.class, () -> store.getPropList(0));
        assertEquals(HResult.MAPI_E_INVALID_OBJECT, refused.result());
    }

    @Test
    void getLastErrorGivesTheWordsOfTheLastFailure() throws MapiException {
        try (MsgStore store = store()) {
            MapiException failure = assertThrows(MapiException.class, () -> store.storeLogoff(0x20));

            assertEquals(Optional.of(new MapiError("what a store says", "IMsgStore::StoreLogoff", 0, 0)),
                    store.getLastError(failure.result(), 0));
        }
    }

    @Test
    void anAdviseConnectionCountsUntilItsObjectIsReleased() throws MapiException {
        MsgStore store = store();
        store.advise(Optional.empty(), 0x100, notifications -> {});
        int before = scope.adviseCount();
        store.close();

        assertEquals(List.of(1, 0), List.of(before, scope.adviseCount()));
    }

    @Test
    void twoProxiesOfOneObjectAreTwoObjects() {
        Store one = new Store();

        assertNotSame(tracer.trace(MsgStore.class, one), tracer.trace(MsgStore.class, one));
    }

    private void listen() {
        log.add(call -> {
            if (!call.name().endsWith("::Release")) {
                lines.add(call.text().replaceFirst("\\d+\\.\\d ms", "# ms"));
            }
        });
    }

    private MsgStore store() {
        return tracer.wrap(MsgStore.class, new Store(), "test", List.of(scope));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertEquals(true, latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Logon implements MsLogon {
        @Override
        public void logoff(@Nullable IntPointer flags) throws MapiException {
            ReservedPointer.check("IMSLogon::Logoff", flags);
        }

        @Override
        public void close() {}
    }

    /** Work that MAPI calls. */
    private interface Work {
        void run() throws MapiException;
    }

    private static final class Store implements MsgStore, NoProps {
        private Work onStoreLogoff = () -> {};

        @Override
        public MapiProp openEntry(Optional<EntryId> entryId, int flags) {
            return new Store();
        }

        @Override
        public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) {
            return 7;
        }

        @Override
        public int storeLogoff(int flags) throws MapiException {
            if (flags == 0x20) {
                throw new MapiException("IMsgStore::StoreLogoff", HResult.MAPI_E_UNKNOWN_FLAGS, "what a store says");
            }
            onStoreLogoff.run();
            return LOGOFF_COMPLETE;
        }
    }
}
