package org.mapiscope.operation.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.TestMapi;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.contract.StoreContents;
import org.mapiscope.mapi.contract.StoreContents.AttachContents;
import org.mapiscope.mapi.contract.StoreContents.FolderContents;
import org.mapiscope.mapi.contract.StoreContents.MessageContents;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;
import org.mapiscope.operation.Rows;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.TablePath;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.subsystem.ScriptedService;

/** An attachment that is an OLE object, in a store that gives its storage only as one says that it should be asked for. */
class OleAttachmentTest {
    @TempDir
    private Path folder;

    private byte[] compound;
    private TestMapi mapi;
    private OpenSession session;
    private ObjectPath.Entry message;
    private MessageAttachment attachment;

    @BeforeEach
    void logOn() throws Exception {
        compound = compoundFile();
        mapi = new TestMapi(Files.createDirectory(folder.resolve("profiles")), ScriptedService.serving(contents()));
        session = mapi.logOn();
        EntryId store = session.stores().stream().filter(each -> each.name().equals("Objects"))
                .map(StoreEntry::entryId).findFirst().orElseThrow();
        EntryId root = new FolderTree(session.store(store).orElseThrow()).root().entryId();
        try (Opened<MapiTable> table = Opening.table(session,
                new TablePath.Contents(new ObjectPath.Entry(store, root), 0))) {
            message = new ObjectPath.Entry(store, Rows.all(table.object(), List.of(PropTags.PR_ENTRYID)).getFirst()
                    .entryId(PropTags.PR_ENTRYID).orElseThrow());
        }
        attachment = MessageContent.read(session, message, MessageContent.FIRST, MapiProgress.NONE).attachments()
                .getFirst();
    }

    @AfterEach
    void logOff() {
        mapi.close();
    }

    @Test
    void itsBytesAreThoseOfItsCompoundFile() throws MapiException {
        AttachmentFiles files = new AttachmentFiles(session, message);

        assertEquals(List.of((long) compound.length, Bytes.of(compound)),
                List.of(files.contentSize(attachment), files.content(attachment).read(0, compound.length)));
    }

    @Test
    void itIsSavedAsTheCompoundFileThatItIs() throws Exception {
        Path wanted = folder.resolve(AttachmentFiles.name(attachment));
        new AttachmentFiles(session, message).save(attachment, wanted, MapiProgress.NONE);

        assertEquals(List.of("Picture.ole", Bytes.of(compound)),
                List.of(String.valueOf(wanted.getFileName()), Bytes.of(Files.readAllBytes(wanted))));
    }

    @Test
    void itIsAStorageInAnMsgFile() throws Exception {
        Path file = folder.resolve("a.msg");
        try (Opened<Message> opened = Opening.message(session, message, 0)) {
            assertEquals(List.of(), new MsgWriter().write(opened.object(), file, MapiProgress.NONE));
        }

        try (POIFSFileSystem msg = new POIFSFileSystem(file.toFile())) {
            DirectoryEntry object = (DirectoryEntry) ((DirectoryEntry) msg.getRoot()
                    .getEntry("__attach_version1.0_#00000000")).getEntry("__substg1.0_3701000D");
            assertEquals(Set.of("CONTENTS"), ((DirectoryEntry) object.getEntry("Within")).getEntryNames());
        }
    }

    @Test
    void itsBytesAreAPartOfTheMime() throws MapiException {
        String mime = MimeText.read(session, message, MimeText.FIRST, MapiProgress.NONE).text();
        String encoded = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(compound);

        assertEquals(List.of(true, true),
                List.of(mime.contains("Content-Type: application/octet-stream"), mime.contains(encoded)));
    }

    private StoreContents contents() {
        AttachContents object = new AttachContents(
                List.of(new LongValue(PropTags.PR_ATTACH_METHOD, MessageAttachment.ATTACH_OLE),
                        new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Picture"),
                        new BinaryValue(PropTags.PR_ATTACH_DATA_BIN, Bytes.of(compound))),
                List.of());
        return new StoreContents(List.of(new UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "Objects")), List.of(),
                new FolderContents(FolderContents.named("Root"), List.of(),
                        List.of(new MessageContents(List.of(new UnicodeValue(PropTags.PR_SUBJECT_W, "s")), List.of(),
                                List.of(object))),
                        List.of()),
                Map.of());
    }

    private static byte[] compoundFile() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            DirectoryEntry within = file.getRoot().createDirectory("Within");
            within.createDocument("CONTENTS", new ByteArrayInputStream(new byte[]{1, 2, 3}));
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
