package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

class OpeningTest {
    private TestMapi test;
    private OpenSession session;
    private EntryId store;

    @BeforeEach
    void openTheFile(@TempDir Path folder) throws MapiException {
        test = new TestMapi(folder);
        session = test.sessions.openFiles(List.of(TestMapi.DEMO.resolve("testPST.pst")), test.thread);
        store = session.stores().get(0).entryId();
    }

    @AfterEach
    void end() {
        test.close();
    }

    private List<PropValues> rows(TablePath path, PropTag... columns) throws MapiException {
        try (Opened<MapiTable> table = Opening.table(session, path)) {
            return Rows.all(table.object(), List.of(columns));
        }
    }

    /** The ways to all messages of the store, those in messages included. */
    private List<ObjectPath> messages() throws MapiException {
        List<ObjectPath> all = new ArrayList<>();
        for (PropValues folder : rows(new TablePath.Hierarchy(root(), MapiContainer.CONVENIENT_DEPTH),
                PropTags.PR_ENTRYID)) {
            ObjectPath.Entry path = entry(folder);
            for (PropValues message : rows(new TablePath.Contents(path, 0), PropTags.PR_ENTRYID)) {
                all.add(entry(message));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (PropValues attachment : rows(new TablePath.Attachments(all.get(i)), PropTags.PR_ATTACH_NUM,
                    PropTags.PR_ATTACH_METHOD)) {
                if (attachment.integer(PropTags.PR_ATTACH_METHOD).orElse(0) == 5) {
                    all.add(new ObjectPath.Embedded(new ObjectPath.Attachment(all.get(i),
                            attachment.integer(PropTags.PR_ATTACH_NUM).orElseThrow())));
                }
            }
        }
        return all;
    }

    private ObjectPath.Entry root() throws MapiException {
        session.openStore(store);
        return new ObjectPath.Entry(store,
                new FolderTree(session.store(store).orElseThrow()).root().entryId());
    }

    private ObjectPath.Entry entry(PropValues row) {
        return new ObjectPath.Entry(store, row.entryId(PropTags.PR_ENTRYID).orElseThrow());
    }

    private int open() throws MapiException {
        session.openStore(store);
        return session.mapiSession().openObjects().size();
    }

    @Test
    void everyMessageOfAFileIsOpenedByItsPathAndNothingStaysOpen() throws MapiException {
        int before = open();
        List<String> subjects = new ArrayList<>();

        List<ObjectPath> paths = messages();
        for (ObjectPath path : paths) {
            try (Opened<Message> message = Opening.message(session, path, 0)) {
                subjects.add(PropValues.of(message.object().getProps(List.of(PropTags.PR_SUBJECT_W), 0))
                        .string(PropTags.PR_SUBJECT_W).orElse(""));
            }
        }

        assertEquals(List.of(8, "First email", before), List.of(subjects.size(), subjects.getLast(), open()));
        assertEquals(1, paths.stream().filter(ObjectPath.Embedded.class::isInstance).count(), paths.toString());
    }

    @Test
    void whatIsReleasedTwiceIsReleasedOnce() throws MapiException {
        int before = open();
        Opened<MapiFolder> folder = Opening.folder(session, root(), 0);

        folder.close();
        folder.close();

        assertEquals(before, open());
    }

    @Test
    void aFolderThatIsAskedForAsAMessageIsReleased() throws MapiException {
        int before = open();
        ObjectPath folder = root();

        MapiException e = assertThrows(MapiException.class, () -> Opening.message(session, folder, 0));

        assertEquals(List.of(HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, before), List.of(e.result(), open()));
    }

    @Test
    void anAttachmentThatIsNotThereLeavesItsMessageReleased() throws MapiException {
        ObjectPath message = messages().get(0);
        int before = open();

        MapiException e = assertThrows(MapiException.class,
                () -> Opening.object(session, new ObjectPath.Attachment(message, 99), 0));

        assertEquals(List.of(HResult.MAPI_E_NOT_FOUND, before), List.of(e.result(), open()));
    }

    @Test
    void aStoreThatTheProfileDoesNotHaveIsNotOpened() {
        ObjectPath other = new ObjectPath.Store(EntryId.of((byte) 1, (byte) 2));

        MapiException e = assertThrows(MapiException.class, () -> Opening.object(session, other, 0));

        assertEquals(HResult.MAPI_E_UNKNOWN_ENTRYID, e.result());
    }
}
