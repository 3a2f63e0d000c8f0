package org.mapiscope.store.pst.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.messaging.Attachment;
import org.mapiscope.store.pst.messaging.Folder;
import org.mapiscope.store.pst.messaging.Message;
import org.mapiscope.store.pst.messaging.MessageStore;
import org.mapiscope.store.pst.ndb.Nid;

class StoreWriterTest {
    private static final int PR_SUBJECT = 0x0037_001F;
    private static final int PR_BODY = 0x1000_001F;
    private static final int PR_ATTACH_METHOD = 0x3705_0003;
    private static final int ATTACH_OLE = 6;
    private static final int PR_ATTACH_DATA_BIN = 0x3701_0102;
    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final MapiUid KEY = MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}");

    @TempDir
    private Path folder;

    @Test
    void aNewStoreHasTheFoldersOfEveryStore() throws IOException {
        try (MessageStore store = written(subtree -> {})) {
            TableContext rows = store.rootFolder().hierarchyTable().orElseThrow();
            List<String> names = new ArrayList<>();
            for (int i = 0; i < rows.rowCount(); i++) {
                names.add(text(store.folder(rows.rowId(i)).properties(), PR_DISPLAY_NAME));
            }

            assertEquals(List.of("SPAM Search Folder 2", "Top of Personal Folders", "Search Root"), names);
        }
    }

    @Test
    void aMessageIsReadBackWithItsProperties() throws IOException {
        String body = "b\u00F6dy ".repeat(5000);
        try (MessageStore store = written(subtree -> {
            MessageWriter message = subtree.message();
            message.recipient(new Properties().putText(PR_DISPLAY_NAME, "Zo\u00EB"));
            message.end(new Properties().putText(PR_BODY, body).putText(PR_SUBJECT, "s"));
        })) {
            Message message = onlyMessage(store);

            assertEquals("s", text(message.properties(), PR_SUBJECT));
            assertEquals(body, text(message.properties(), PR_BODY));
            assertEquals(1, message.recipientTable().orElseThrow().rowCount());
        }
    }

    @Test
    void aLargeAttachmentIsReadBackThroughTwoLevelsOfBlocks() throws IOException {
        byte[] bytes = new byte[9 << 20];
        new Random(1).nextBytes(bytes);
        try (MessageStore store = writing((writer, subtree) -> {
            MessageWriter message = subtree.message();
            StoredData data = writer.data(new ByteArrayInputStream(bytes));
            message.attachment().end(new Properties().putInt(PR_ATTACH_METHOD, 1).putData(PR_ATTACH_DATA_BIN, data));
            message.end(new Properties().putText(PR_SUBJECT, "s"));
        })) {
            Attachment attachment = onlyMessage(store).attachments().getFirst();

            StoredValue value = attachment.data().orElseThrow();
            assertEquals(bytes.length, value.size());
            assertTrue(java.util.Arrays.equals(bytes, value.stream().readAllBytes()));
        }
    }

    @Test
    void aMessageInAMessageIsReadBack() throws IOException {
        try (MessageStore store = written(subtree -> {
            MessageWriter outer = subtree.message();
            AttachmentWriter attachment = outer.attachment();
            attachment.message().end(new Properties().putText(PR_SUBJECT, "inner"));
            attachment.end(new Properties().putInt(PR_ATTACH_METHOD, Attachment.ATTACH_EMBEDDED_MSG));
            outer.end(new Properties().putText(PR_SUBJECT, "outer"));
        })) {
            Message inner = onlyMessage(store).attachments().getFirst().embedded().orElseThrow();

            assertEquals("inner", text(inner.properties(), PR_SUBJECT));
        }
    }

    @Test
    void aFolderOfManyMessagesHasARowForEach() throws IOException {
        int count = 30_000;
        try (MessageStore store = written(subtree -> {
            for (int i = 0; i < count; i++) {
                subtree.message().end(new Properties().putText(PR_SUBJECT, "a subject of some length, number " + i));
            }
        })) {
            TableContext rows = subtree(store).contentsTable().orElseThrow();
            assertEquals(count, rows.rowCount());
            for (int i = 0; i < count; i += 997) {
                StoredValue subject = rows.row(i).cell(rows.column(PR_SUBJECT >>> 16).orElseThrow()).orElseThrow();
                assertEquals("a subject of some length, number " + i, text(subject));
            }
        }
    }

    @Test
    void moreAttachmentsThanABlockNamesAreReadBackThroughTwoLevelsOfSubnodes() throws IOException {
        int count = 400;
        try (MessageStore store = written(subtree -> {
            MessageWriter message = subtree.message();
            for (int i = 0; i < count; i++) {
                message.attachment()
                        .end(new Properties().putInt(PR_ATTACH_METHOD, 1).put(PR_ATTACH_DATA_BIN, (byte) i));
            }
            message.end(new Properties().putText(PR_SUBJECT, "s"));
        })) {
            List<Byte> read = new ArrayList<>();
            List<Byte> expected = new ArrayList<>();
            for (Attachment attachment : onlyMessage(store).attachments()) {
                expected.add((byte) read.size());
                read.add(attachment.data().orElseThrow().bytes().bytes()[0]);
            }

            assertEquals(count, read.size());
            assertEquals(expected, read);
        }
    }

    @Test
    void anOleStorageIsReadBackAsTheDataOfItsAttachment() throws IOException {
        byte[] storage = new byte[20_000];
        new Random(1).nextBytes(storage);
        try (MessageStore store = writing((writer, subtree) -> {
            MessageWriter message = subtree.message();
            AttachmentWriter attachment = message.attachment();
            attachment.object(new Nid(0x8025), writer.data(new ByteArrayInputStream(storage)));
            attachment.end(new Properties().putInt(PR_ATTACH_METHOD, ATTACH_OLE));
            message.end(new Properties().putText(PR_SUBJECT, "s"));
        })) {
            Attachment attachment = onlyMessage(store).attachments().getFirst();

            assertEquals(Optional.empty(), attachment.embedded());
            assertTrue(java.util.Arrays.equals(storage, attachment.data().orElseThrow().bytes().bytes()));
        }
    }

    private static Folder subtree(MessageStore store) throws IOException {
        return store.folder(new Nid(0x8022));
    }

    private static Message onlyMessage(MessageStore store) throws IOException {
        TableContext rows = subtree(store).contentsTable().orElseThrow();
        assertEquals(1, rows.rowCount());
        return store.message(rows.rowId(0));
    }

    private static String text(PropertyContext properties, int tag) throws IOException {
        Optional<StoredValue> value = properties.valueOf(tag);
        return text(value.orElseThrow());
    }

    private static String text(StoredValue value) throws IOException {
        return new String(value.bytes().bytes(), StandardCharsets.UTF_16LE);
    }

    private MessageStore written(InFolder content) throws IOException {
        return writing((writer, subtree) -> content.write(subtree));
    }

    private MessageStore writing(InStore content) throws IOException {
        Path file = folder.resolve("a.pst");
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, KEY);
            content.write(writer, store.subtree());
            store.finish("a");
        }
        return MessageStore.open(file);
    }

    private interface InFolder {
        void write(FolderWriter subtree) throws IOException;
    }

    private interface InStore {
        void write(StoreWriter writer, FolderWriter subtree) throws IOException;
    }
}
