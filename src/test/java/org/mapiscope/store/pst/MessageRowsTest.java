package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.messaging.MessageStore;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

class MessageRowsTest {

    private static final int PR_SUBJECT = 0x0037_001F;
    private static final PropTag PR_BODY = new PropTag(0x1000_001F);
    private static final Nid SUBTREE = new Nid(0x8022);

    @TempDir
    private Path folder;

    @Test
    void aMessageIsOnlyOpenedForWhatItsTableLacksAndMessagesHave() throws IOException, MapiException {
        List<PropValue> row = rowOfDamagedMessage(PropTags.PR_SUBJECT_W, PropTags.PR_ROW_TYPE, PropTags.PR_DEPTH,
                PropTags.PR_CONTENT_COUNT, PR_BODY);

        assertEquals(List.of(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "s"),
                new PropValue.ErrorValue(PropTags.PR_ROW_TYPE, HResult.MAPI_E_NOT_FOUND),
                new PropValue.ErrorValue(PropTags.PR_DEPTH, HResult.MAPI_E_NOT_FOUND),
                new PropValue.ErrorValue(PropTags.PR_CONTENT_COUNT, HResult.MAPI_E_NOT_FOUND),
                new PropValue.ErrorValue(PR_BODY, HResult.MAPI_E_CORRUPT_DATA)), row);
    }

    /** {@return the row of a message that nobody can open} */
    private List<PropValue> rowOfDamagedMessage(PropTag... columns) throws IOException, MapiException {
        Path file = folder.resolve("made.pst");
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}"));
            store.subtree().message().end(new Properties().putText(PR_SUBJECT, "s"));
            store.finish("a");
        }
        EntryId id = damage(file);
        try (MsgStore store = new TestSupport(file).logon(new PstProvider());
                MapiFolder opened = (MapiFolder) store.openEntry(Optional.of(id), 0);
                MapiTable rows = opened.getContentsTable(0)) {
            rows.setColumns(List.of(columns), 0);
            return rows.queryRows(1, 0).getFirst();
        }
    }

    /** Changes a byte of the only message. {@return the folder that it is in} */
    private static EntryId damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (MessageStore store = MessageStore.open(file)) {
            Nid message = store.folder(SUBTREE).contentsTable().orElseThrow().rowId(0);
            long block = store.database().node(message).dataBlock().key();
            bytes[(int) store.database().blocks().find(block).orElseThrow().where().offset()] ^= 0x55;
            Files.write(file, bytes);
            return new EntryId(Bytes.of(store.entryId(SUBTREE).bytes()));
        }
    }
}
