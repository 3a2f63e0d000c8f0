package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.Notification;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.BooleanValue;

/** What every session keeps to while it is logged on; for its end see {@link SessionLogoffContract}. */
public abstract class MapiSessionContract extends Contract {
    @Test
    void theStoreTableHasTheStoresOfTheProfileAndTheDefaultOne() throws MapiException {
        try (MapiSession session = logOn()) {
            assertEquals(
                    List.of(List.of(Sample.name("Mail"), new BooleanValue(PropTags.PR_DEFAULT_STORE, true)),
                            List.of(Sample.name("Archive"), new BooleanValue(PropTags.PR_DEFAULT_STORE, false))),
                    rows(session.getMsgStoresTable(UNICODE), PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEFAULT_STORE));
        }
    }

    @Test
    void storesAreLoggedOnWhenTheyAreOpenedNotBefore() throws MapiException {
        try (MapiSession session = logOn()) {
            assertEquals(List.of(0, 2), List.of(session.info().storesOpen(), session.info().storesInAll()));
            assertEquals(0, world().openStoreLogons());
        }
    }

    @Test
    void twoReferencesToOneStoreAreOneOpenStore() throws MapiException {
        try (MapiSession session = logOn(); MsgStore first = openMail(session); MsgStore second = openMail(session)) {
            assertEquals(List.of(1, 2), List.of(session.info().storesOpen(), session.info().storesInAll()));
            assertEquals(List.of(1, nameOf(first)), List.of(world().openStoreLogons(), nameOf(second)));
        }
    }

    private static List<PropValue> nameOf(MapiProp object) throws MapiException {
        return object.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0);
    }

    @Test
    void aStoreThatFailsToLogOnSaysWithWhatAndTheOthersOpen() throws MapiException {
        world().failLogon("Mail", Optional.of(HResult.MAPI_E_NETWORK_ERROR));
        try (MapiSession session = logOn()) {
            MapiException failure = assertThrows(MapiException.class, () -> openMail(session));
            try (MsgStore archive = session.openMsgStore(0, stores(session).get(1), 0)) {
                assertEquals(List.of("IMAPISession::OpenMsgStore", HResult.MAPI_E_NETWORK_ERROR),
                        List.of(failure.call(), failure.result()));
                assertEquals(List.of(Sample.name("Archive")), nameOf(archive));
            }
        }
    }

    @Test
    void theNextSessionTriesAStoreAnewThatFailed() throws MapiException {
        world().failLogon("Mail", Optional.of(HResult.MAPI_E_NETWORK_ERROR));
        try (MapiSession session = logOn()) {
            resultOf(() -> openMail(session));
        }
        world().failLogon("Mail", Optional.empty());
        try (MapiSession session = logOn()) {
            assertEquals(HResult.S_OK, resultOf(() -> openMail(session).close()));
        }
    }

    @Test
    void anEntryIdentifierOfNobodysIsUnknown() throws MapiException {
        EntryId strange = new EntryId(
                Bytes.ofHex("00000000" + MapiUid.random().bytes().hex() + "01"));
        try (MapiSession session = logOn()) {
            assertEquals(List.of(HResult.MAPI_E_UNKNOWN_ENTRYID, HResult.MAPI_E_UNKNOWN_ENTRYID),
                    resultsOf(List.of(() -> session.openMsgStore(0, strange, 0),
                            () -> session.openEntry(strange, 0))));
        }
    }

    @Test
    void openEntryOpensFoldersAndMessagesOfOpenStores() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            try (MapiProp folder = session.openEntry(inboxId(store), 0);
                    MapiProp message = session.openEntry(messageId(store, 0), 0)) {
                assertEquals(List.of(true, true), List.of(folder instanceof MapiFolder, message instanceof Message));
                assertEquals(List.of(Sample.name("Inbox")), nameOf(folder));
            }
        }
    }

    @Test
    void openEntryOpensAStore() throws MapiException {
        try (MapiSession session = logOn(); MapiProp store = session.openEntry(stores(session).getFirst(), 0)) {
            assertEquals(true, store instanceof MsgStore);
            assertEquals(List.of(Sample.name("Mail")), nameOf(store));
        }
    }

    @Test
    void theDefaultStoreIsTheOneThatWasMadeIt() throws MapiException {
        try (MapiSession session = logOn()) {
            session.setDefaultStore(0x1, stores(session).get(1));

            assertEquals(
                    List.of(List.of(new BooleanValue(PropTags.PR_DEFAULT_STORE, false)),
                            List.of(new BooleanValue(PropTags.PR_DEFAULT_STORE, true))),
                    rows(session.getMsgStoresTable(UNICODE), PropTags.PR_DEFAULT_STORE));
        }
    }

    @Test
    void theServicesAreThoseOfTheProfile() throws MapiException {
        try (MapiSession session = logOn(); MsgServiceAdmin services = session.adminServices(0)) {
            assertEquals(List.of("Mail", "Archive"),
                    column(services.getMsgServiceTable(UNICODE), PropTags.PR_DISPLAY_NAME_W).subList(0, 2));
        }
    }

    @Test
    void aSectionOfTheProfileKeepsWhatIsSet() throws MapiException {
        MapiUid section = MapiUid.random();
        PropValue comment = new PropValue.UnicodeValue(PropTags.PR_COMMENT_W, "kept");
        try (MapiSession session = logOn()) {
            try (ProfSect writing = session.openProfileSection(section, MapiProp.MAPI_MODIFY)) {
                writing.setProps(List.of(comment));
                writing.saveChanges(0);
            }
            try (ProfSect reading = session.openProfileSection(section, 0)) {
                assertEquals(List.of(comment), reading.getProps(List.of(PropTags.PR_COMMENT_W), 0));
            }
        }
    }

    @Test
    void whatIsOpenIsListedWithWhereItCameFrom() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session); MapiFolder inbox = openInbox(store)) {
            assertEquals(List.of("IMsgStore from IMAPISession::OpenMsgStore", "IMAPIFolder from IMsgStore::OpenEntry"),
                    session.openObjects().stream().map(MapiSessionContract::text).toList());
            assertEquals(List.of(Sample.name("Inbox")), nameOf(inbox));
        }
    }

    static String text(OpenObject open) {
        return open.interfaceName() + " from " + open.origin();
    }

    @Test
    void adviseConnectionsAreCountedUntilTheyAreGivenBack() throws MapiException {
        try (MapiSession session = logOn()) {
            long connection = session.advise(Optional.empty(), Notification.fnevExtended, new RecordingSink());
            int during = session.info().adviseConnections();
            session.unadvise(connection);

            assertEquals(List.of(1, 0), List.of(during, session.info().adviseConnections()));
        }
    }
}
