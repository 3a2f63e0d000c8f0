package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.subsystem.ScriptedService;

class SessionStoresTest {
    private final ScriptedService service = new ScriptedService("Scripted", ScriptedService.Kind.STORE);
    private final ScriptedService transport = new ScriptedService("Transport", ScriptedService.Kind.TRANSPORT);
    private final OpenObjects objects = new OpenObjects();
    private final List<String> told = new ArrayList<>();
    private TestMapi test;
    private OpenSession session;
    private SessionStores stores;
    private EntryId first;

    @BeforeEach
    void read(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder, service, transport);
        session = test.sessions.logOn(TestMapi.WITH_MAIL, test.thread);
        stores = new SessionStores(session.mapiSession(), objects, () -> told.add("changed"),
                reason -> told.add("failed " + reason.result()));
        try (MapiTable table = session.mapiSession().getMsgStoresTable(0)) {
            stores.read(table);
        }
        first = stores.list().entries().getFirst().entryId();
        test.forgetCalls();
    }

    @AfterEach
    void end() {
        test.close();
    }

    private List<StoreEntry.State> states() {
        return stores.list().entries().stream().map(StoreEntry::state).toList();
    }

    @Test
    void aStoreIsOpenedOnce() throws MapiException {
        stores.open(first);
        stores.open(first);

        assertEquals(List.of("IMAPISession::OpenMsgStore", "IMsgStore::GetProps"), test.ownCalls());
        assertEquals(List.of("changed"), told);
        assertEquals(List.of(StoreEntry.State.OPEN), states());
    }

    @Test
    void aStoreThatFailsKeepsItsReason() throws MapiException {
        service.logonAnswer = HResult.MAPI_E_NETWORK_ERROR;

        StoreEntry entry = stores.open(first);

        assertEquals(StoreEntry.State.FAILED, entry.state());
        assertEquals(HResult.MAPI_E_NETWORK_ERROR, entry.failure().orElseThrow().result());
        assertEquals(List.of("failed " + HResult.MAPI_E_NETWORK_ERROR, "changed"), told);
    }

    @Test
    void aStoreThatFailsOnceItIsOpenIsGivenBack() throws MapiException {
        service.storePropsAnswer = HResult.MAPI_E_DISK_ERROR;

        stores.open(first);

        assertEquals(List.of(List.of(StoreEntry.State.FAILED), 0, 0),
                List.of(states(), session.info().storesOpen(), service.openLogons.get()));
    }

    @Test
    void aStoreThatTheProfileHasNotIsAnError() {
        MapiException failure = assertThrows(MapiException.class,
                () -> stores.open(EntryId.of((byte) 1, (byte) 2)));

        assertEquals(HResult.MAPI_E_UNKNOWN_ENTRYID, failure.result());
    }

    @Test
    void openingAllStopsWhenThePersonSaysSo() throws MapiException {
        stores.openAll(new MapiProgress() {
            @Override
            public void worked(long done, long total) {
                throw new IllegalStateException("It was stopped before the first");
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        });

        assertEquals(List.of(StoreEntry.State.CLOSED), states());
    }

    @Test
    void closingAStoreReleasesWhatWasOpenedFromIt() throws MapiException {
        stores.open(first);
        objects.add(stores.list().store(first).orElseThrow().openEntry(Optional.empty(), 0), Optional.of(first));
        test.forgetCalls();

        stores.close(first);
        stores.close(first);

        assertEquals(List.of("IMAPIFolder::Release", "IMsgStore::Release"), test.ownCalls());
        assertEquals(List.of(StoreEntry.State.CLOSED), states());
    }

    @Test
    void logoffReleasesTheStore() throws MapiException {
        stores.open(first);

        StoreLogoffReport report = stores.logoff(first, MsgStore.LOGOFF_ORDERLY);

        assertEquals(new StoreLogoffReport(MsgStore.LOGOFF_ORDERLY, MsgStore.LOGOFF_COMPLETE, true), report);
        assertEquals(List.of(StoreEntry.State.CLOSED), states());
    }

    @Test
    void aQuietLogoffKeepsTheStoreWhileSomethingIsInTransit() throws MapiException {
        stores.open(first);
        transport.inTransit = MsgStore.LOGOFF_INBOUND;

        StoreLogoffReport report = stores.logoff(first, MsgStore.LOGOFF_QUIET);

        assertEquals(new StoreLogoffReport(MsgStore.LOGOFF_QUIET, MsgStore.LOGOFF_INBOUND, false), report);
        assertEquals(List.of(StoreEntry.State.OPEN), states());
    }

    @Test
    void aLogoffWithSeveralFlagsChangesNothing() throws MapiException {
        stores.open(first);

        MapiException failure = assertThrows(MapiException.class,
                () -> stores.logoff(first, MsgStore.LOGOFF_ORDERLY | MsgStore.LOGOFF_PURGE));

        assertEquals(HResult.MAPI_E_INVALID_PARAMETER, failure.result());
        assertEquals(List.of(StoreEntry.State.OPEN), states());
    }

    @Test
    void aStoreThatIsNotOpenCannotBeLoggedOff() {
        MapiException failure = assertThrows(MapiException.class,
                () -> stores.logoff(first, MsgStore.LOGOFF_ORDERLY));

        assertEquals(HResult.MAPI_E_NOT_FOUND, failure.result());
    }
}
