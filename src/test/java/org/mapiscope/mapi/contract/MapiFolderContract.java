package org.mapiscope.mapi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;

/** What every folder keeps to that can be written. */
public abstract class MapiFolderContract extends Contract {
    private static MapiFolder openInboxToWrite(MsgStore store) throws MapiException {
        return openInbox(store, MapiProp.MAPI_MODIFY);
    }

    private static List<String> subjects(MapiFolder folder) throws MapiException {
        return column(folder.getContentsTable(UNICODE), PropTags.PR_SUBJECT_W);
    }

    @Test
    void aNewMessageIsInTheFolderOnceItIsSaved() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                MapiFolder inbox = openInboxToWrite(store);
                Message message = inbox.createMessage(0)) {
            message.setProps(List.of(Sample.subject("New")));
            List<String> before = subjects(inbox);
            message.saveChanges(0);

            assertEquals(List.of(List.of("First", "Second"), List.of("First", "Second", "New")),
                    List.of(before, subjects(inbox)));
        }
    }

    @Test
    void deletedMessagesAreGone() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                MapiFolder inbox = openInboxToWrite(store)) {
            EntryId first = messageId(store, 0);
            inbox.deleteMessages(List.of(first), 0);

            assertEquals(List.of("Second"), subjects(inbox));
            assertEquals(HResult.MAPI_E_NOT_FOUND, resultOf(() -> store.openEntry(Optional.of(first), 0)));
        }
    }

    @Test
    void aNewFolderIsInTheHierarchy() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                MapiFolder inbox = openInboxToWrite(store);
                MapiFolder made = inbox.createFolder(MapiFolder.FOLDER_GENERIC, "Größe", "Comment", UNICODE)) {
            assertEquals(List.of("Deep", "Größe"),
                    column(inbox.getHierarchyTable(UNICODE), PropTags.PR_DISPLAY_NAME_W));
            assertEquals(
                    List.of(Sample.name("Größe"), new UnicodeValue(PropTags.PR_COMMENT_W, "Comment"),
                            new LongValue(PropTags.PR_FOLDER_TYPE, MapiFolder.FOLDER_GENERIC)),
                    made.getProps(List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_COMMENT_W, PropTags.PR_FOLDER_TYPE),
                            0));
        }
    }

    @Test
    void aSecondFolderOfTheSameNameIsACollision() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                MapiFolder inbox = openInboxToWrite(store)) {
            assertEquals(HResult.MAPI_E_COLLISION,
                    resultOf(() -> inbox.createFolder(MapiFolder.FOLDER_GENERIC, "Deep", "", UNICODE)));
        }
    }

    @Test
    void aDeletedFolderIsGone() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                MapiFolder inbox = openInboxToWrite(store)) {
            EntryId deep = entryIds(inbox.getHierarchyTable(UNICODE)).getFirst();
            inbox.deleteFolder(deep, 0);

            assertEquals(List.of(List.of(), HResult.MAPI_E_NOT_FOUND),
                    List.of(entryIds(inbox.getHierarchyTable(UNICODE)),
                            resultOf(() -> store.openEntry(Optional.of(deep), 0))));
        }
    }

    @Test
    void anEmptiedFolderHasNothingInIt() throws MapiException {
        try (MapiSession session = logOn();
                MsgStore store = openMail(session, MapiSession.MDB_WRITE);
                MapiFolder inbox = openInboxToWrite(store)) {
            inbox.emptyFolder(0);

            assertEquals(List.of(List.of(), List.of()),
                    List.of(entryIds(inbox.getContentsTable(UNICODE)), entryIds(inbox.getHierarchyTable(UNICODE))));
        }
    }

    @Test
    void aFolderThatWasOpenedToBeReadIsNotWritten() throws MapiException {
        try (MapiSession session = logOn(); MsgStore store = openMail(session); MapiFolder inbox = openInbox(store)) {
            List<FailingCall> calls = List.of(() -> inbox.createMessage(0), () -> inbox.emptyFolder(0),
                    () -> inbox.createFolder(MapiFolder.FOLDER_GENERIC, "New", "", UNICODE));

            assertEquals(List.of(HResult.MAPI_E_NO_ACCESS, HResult.MAPI_E_NO_ACCESS, HResult.MAPI_E_NO_ACCESS),
                    resultsOf(calls));
        }
    }
}
