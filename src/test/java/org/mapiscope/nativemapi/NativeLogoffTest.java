package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.SessionInfo;
import org.mapiscope.mapi.contract.ContractWorld;
import org.mapiscope.mapi.contract.RecordingSink;
import org.mapiscope.mapi.contract.Sample;

/** What reaches the machine's MAPI of a logoff, argument by argument. */
class NativeLogoffTest {
    private static final int ALONE = Mapi.MAPI_EXTENDED | Mapi.MAPI_NEW_SESSION | Mapi.MAPI_UNICODE;
    private static final long WINDOW = 0x1_2345_6789_ABCDL;

    private NativeWorld world;

    @BeforeEach
    void open() throws MapiException {
        world = NativeWorld.of(List.of(Sample.MAIL, Sample.ARCHIVE));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private MapiSession logOn() throws MapiException {
        return world.mapi().logonEx(0, Optional.of(ContractWorld.PROFILE), Optional.empty(), ALONE);
    }

    private static MsgStore openMail(MapiSession session) throws MapiException {
        try (MapiTable stores = session.getMsgStoresTable(0)) {
            stores.setColumns(List.of(PropTags.PR_ENTRYID), 0);
            EntryId mail = PropValues.of(stores.queryRows(1, 0).getFirst()).entryId(PropTags.PR_ENTRYID).orElseThrow();
            return session.openMsgStore(0, mail, 0);
        }
    }

    private List<String> callsOf(String name) {
        return world.library().calls().stream().filter(call -> call.startsWith(name + "(")).toList();
    }

    @Test
    void handleFlagsAndReservedArriveWhole() throws MapiException {
        try (MapiSession session = logOn()) {
            assertThrows(MapiException.class, () -> session.logoff(WINDOW, 0x7FFF_0003, 5));
            session.logoff(WINDOW, MapiSession.MAPI_LOGOFF_UI | MapiSession.MAPI_LOGOFF_SHARED, 0);

            assertEquals(
                    List.of("IMAPISession::Logoff(ulUIParam=0x123456789ABCD, ulFlags=0x7FFF0003, ulReserved=0x5)",
                            "IMAPISession::Logoff(ulUIParam=0x123456789ABCD, ulFlags=0x3, ulReserved=0x0)"),
                    callsOf("IMAPISession::Logoff"));
        }
    }

    @Test
    void theWindowOfALogonArrivesWhole() throws MapiException {
        world.mapi().logonEx(WINDOW, Optional.of(ContractWorld.PROFILE), Optional.of("päss"), ALONE).close();

        assertEquals(1, callsOf("MAPILogonEx").stream().filter(call -> call.contains("0x123456789ABCD")).count());
    }

    @Test
    void theWordsOfGetLastErrorComeWithTheFailure() throws MapiException {
        world.library().fail("IMAPISession::Logoff", HResult.MAPI_E_DISK_ERROR, "Der Datenträger ist voll");
        try (MapiSession session = logOn()) {
            MapiException failure = assertThrows(MapiException.class, () -> session.logoff(0, 0, 0));

            assertEquals(List.of(HResult.MAPI_E_DISK_ERROR, true),
                    List.of(failure.result(), failure.detail().contains("Der Datenträger ist voll")));
        }
    }

    @Test
    void aResultThatNobodyKnowsIsKept() throws MapiException {
        HResult strange = new HResult(0x8ABC1234);
        world.library().fail("IMAPISession::Logoff", strange, "");
        try (MapiSession session = logOn()) {
            assertEquals(strange, assertThrows(MapiException.class, () -> session.logoff(0, 0, 0)).result());
        }
    }

    @Test
    void whatAClientLeftOpenIsReleasedAfterLogoff() throws MapiException {
        try (MapiSession session = logOn()) {
            MsgStore store = openMail(session);
            MapiFolder root = (MapiFolder) store.openEntry(Optional.empty(), 0);
            root.getContentsTable(0).advise(Notification.fnevTableModified, new RecordingSink());
            session.logoff(0, 0, 0);

            // the session itself is there until its Release
            assertEquals(1, world.library().references());
        }
        assertEquals(0, world.library().references());
    }

    @Test
    void aSessionWhoseStoresCannotBeCountedIsASessionAllTheSame() throws MapiException {
        world.library().fail("IMAPISession::GetMsgStoresTable", HResult.MAPI_E_DISK_ERROR, "");

        try (MapiSession session = logOn()) {
            assertEquals(List.of(ContractWorld.PROFILE, 0),
                    List.of(session.info().profile(), session.info().storesInAll()));
        }
    }

    @Test
    void aRefusedLogoffLeavesTheSessionOpen() throws MapiException {
        world.library().fail("IMAPISession::Logoff", HResult.MAPI_E_USER_CANCEL, "");
        try (MapiSession session = logOn()) {
            assertThrows(MapiException.class, () -> session.logoff(0, 0, 0));

            assertEquals(SessionInfo.State.OPEN, session.info().state());
        }
    }

    @Test
    void nothingIsCalledAfterDoFastShutdown() throws MapiException {
        MapiSession session = logOn();
        MsgStore store = openMail(session);
        ClientShutdown shutdown = session.clientShutdown();
        shutdown.queryFastShutdown();
        shutdown.notifyProcessShutdown();
        shutdown.doFastShutdown();

        store.close();
        session.close();
        MapiException refused = assertThrows(MapiException.class, this::logOn);

        assertEquals(List.of("IMAPIClientShutdown::DoFastShutdown()", HResult.MAPI_E_END_OF_SESSION),
                List.of(world.library().calls().getLast(), refused.result()));
    }
}
