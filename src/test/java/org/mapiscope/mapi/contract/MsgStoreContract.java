package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/** What every message store keeps to, its StoreLogoff included. */
public abstract class MsgStoreContract extends Contract {
    @Test
    void noEntryIdentifierIsTheRootFolder() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiProp root = store.openEntry(Optional.empty(), 0)) {
            assertEquals(true, root instanceof MapiFolder);
            assertEquals(List.of(Sample.name("Root")), root.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
        }
    }

    @Test
    void openEntryOpensFoldersAndMessages() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session);
                MapiProp folder = store.openEntry(Optional.of(inboxId(store)), 0);
                MapiProp message = store.openEntry(Optional.of(messageId(store, 1)), 0)) {
            assertEquals(List.of(true, true), List.of(folder instanceof MapiFolder, message instanceof Message));
            assertEquals(List.of(Sample.subject("Second")), message.getProps(List.of(PropTags.PR_SUBJECT_W), 0));
        }
    }

    @Test
    void anEntryIdentifierThatNoObjectHasIsNotFound() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            byte[] bytes = inboxId(store).bytes().toArray();
            bytes[bytes.length - 1] = (byte) 0xEE;

            assertEquals(HResult.MAPI_E_NOT_FOUND,
                    resultOf(() -> store.openEntry(Optional.of(EntryId.of(bytes)), 0)));
        }
    }

    @Test
    void aStoreThatWasOpenedToBeReadIsNotWritten() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            EntryId inbox = inboxId(store);

            assertEquals(HResult.MAPI_E_NO_ACCESS,
                    resultOf(() -> store.openEntry(Optional.of(inbox), MapiProp.MAPI_MODIFY)));
        }
    }

    @Test
    void theReceiveFolderTableNamesTheFolderOfEachMessageClass() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            assertEquals(
                    List.of(List.of(new PropValue.UnicodeValue(PropTags.PR_MESSAGE_CLASS_W, "IPM.Note"),
                            new PropValue.BinaryValue(PropTags.PR_ENTRYID, inboxId(store).bytes()))),
                    rows(store.getReceiveFolderTable(UNICODE), PropTags.PR_MESSAGE_CLASS_W, PropTags.PR_ENTRYID));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {MsgStore.LOGOFF_NO_WAIT, MsgStore.LOGOFF_ORDERLY, MsgStore.LOGOFF_PURGE, MsgStore.LOGOFF_ABORT,
        MsgStore.LOGOFF_QUIET})
    void eachOfTheFiveFlagsIsTaken(int flag) throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            assertEquals(MsgStore.LOGOFF_COMPLETE, store.storeLogoff(flag));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x3, 0x18, 0x1F})
    void noneOrSeveralFlagsAreRefused(int flags) throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            assertEquals(HResult.MAPI_E_INVALID_PARAMETER, resultOf(() -> store.storeLogoff(flags)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x20, 0x21, MsgStore.LOGOFF_COMPLETE, 0x80000000})
    void unknownBitsAreRefused(int flags) throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            assertEquals(HResult.MAPI_E_UNKNOWN_FLAGS, resultOf(() -> store.storeLogoff(flags)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {MsgStore.LOGOFF_INBOUND, MsgStore.LOGOFF_OUTBOUND,
        MsgStore.LOGOFF_INBOUND | MsgStore.LOGOFF_OUTBOUND})
    void theOutputFlagsSayWhatIsUnderWay(int inTransit) throws MapiException {
        world().setInTransit(inTransit);
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            assertEquals(inTransit, store.storeLogoff(MsgStore.LOGOFF_QUIET));
        }
    }

    @Test
    void storeLogoffItselfKeepsTheStoreOpen() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session)) {
            store.storeLogoff(MsgStore.LOGOFF_ORDERLY);

            assertEquals(List.of(Sample.name("Mail")), store.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
            assertEquals(1, world().openStoreLogons());
        }
    }

    @Test
    void onlyTheOneStoreGoesAndTheSessionStays() throws MapiException {
        try (MapiSession session = logOn(); MsgStore archive = session.openMsgStore(0, stores(session).get(1), 0)) {
            try (MsgStore mail = openMail(session)) {
                mail.storeLogoff(MsgStore.LOGOFF_ORDERLY);
            }

            assertEquals(List.of(1, 1), List.of(world().openStoreLogons(), session.info().storesOpen()));
            assertEquals(List.of(Sample.name("Archive")), archive.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
        }
    }

    @Test
    void theStoreStaysWhileAnotherReferenceIsOpen() throws MapiException {
        try (MapiSession session = logOn(); MsgStore second = openMail(session)) {
            openMail(session).close();

            assertEquals(1, world().openStoreLogons());
            assertEquals(List.of(Sample.name("Mail")), second.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
        }
    }

    @Test
    void aStoreThatWentCanBeOpenedAnew() throws MapiException {
        try (MapiSession session = logOn()) {
            openMail(session).close();
            try (MsgStore again = openMail(session)) {
                assertEquals(List.of(Sample.name("Mail")), again.getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
            }
        }
    }

    @Test
    void whatWasOpenInAStoreThatWentIsInvalid() throws MapiException {
        try (MapiSession session = logOn()) {
            MsgStore store = openMail(session);
            try (MapiFolder inbox = openInbox(store); MapiTable contents = inbox.getContentsTable(0)) {
                store.close();

                assertEquals(List.of(HResult.MAPI_E_INVALID_OBJECT, HResult.MAPI_E_INVALID_OBJECT),
                        resultsOf(List.of(() -> inbox.getPropList(0), () -> contents.queryRows(1, 0))));
            }
        }
    }
}
