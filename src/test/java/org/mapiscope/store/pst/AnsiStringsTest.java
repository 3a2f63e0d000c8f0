package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.RecoveredItem;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.convert.PstConverter;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.FolderTables;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.MessageWriter;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/** Strings of files that have no Unicode: what they are in, where objects say it and where they do not. */
class AnsiStringsTest {

    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int PR_SUBJECT = 0x0037_001F;
    private static final int PR_MESSAGE_CLASS = 0x001A_001F;
    private static final int PR_KEYWORDS = 0x8055_101F;
    private static final int PR_RECIPIENT_TYPE = 0x0C15_0003;
    private static final int PR_MESSAGE_CODEPAGE = 0x3FFD_0003;
    private static final int PR_INTERNET_CPID = 0x3FDE_0003;
    private static final int PR_MESSAGE_LOCALE_ID = 0x3FF1_0003;
    private static final MapiUid KEY = MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}");
    private static final Nid FOLDER = new Nid(0x8222);
    private static final Nid MESSAGE = new Nid(0x200024);
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String JAPANESE = "\u65E5\u672C";
    private static final String RUSSIAN = "\u0414\u0430";

    @TempDir
    Path folder;

    @Test
    void aFileThatIsMadeHasNothingWrong() throws IOException, MapiException {
        Path file = make(SHIFT_JIS, message(JAPANESE));

        assertEquals(List.of(), new PstChecker().check(file, MapiProgress.NONE).findings());
    }

    @Test
    void whatAMessageIsSentInNamesTheCodePageOfItsScript() throws IOException, MapiException {
        Path file = make(SHIFT_JIS, message(JAPANESE).putInt(PR_INTERNET_CPID, 50220));

        assertEquals(JAPANESE, text(file, MESSAGE, PR_SUBJECT));
    }

    @Test
    void theCodePageThatAMessageNamesComesFirst() throws IOException, MapiException {
        Path file = make(CYRILLIC, message(RUSSIAN).putInt(PR_MESSAGE_CODEPAGE, 1251)
                .putInt(PR_INTERNET_CPID, 932).putInt(PR_MESSAGE_LOCALE_ID, 1041));

        assertEquals(RUSSIAN, text(file, MESSAGE, PR_SUBJECT));
    }

    @Test
    void aMessageInUnicodeIsReadAsItsLocaleHasIt() throws IOException, MapiException {
        Path file = make(CYRILLIC, message(RUSSIAN).putInt(PR_INTERNET_CPID, 65001)
                .putInt(PR_MESSAGE_LOCALE_ID, 0x419));

        assertEquals(RUSSIAN, text(file, MESSAGE, PR_SUBJECT));
    }

    @Test
    void aFolderIsNamedInWhatMostMessagesAreIn() throws IOException, MapiException {
        Path file = make(CYRILLIC, message("a").putInt(PR_INTERNET_CPID, 1251),
                message("b").putInt(PR_INTERNET_CPID, 1251),
                message("c").putInt(PR_INTERNET_CPID, 1252));

        assertEquals(RUSSIAN, text(file, FOLDER, PR_DISPLAY_NAME));
    }

    @Test
    void theRowOfAFolderHasTheSameName() throws IOException, MapiException {
        Path file = make(SHIFT_JIS, message("a").putInt(PR_INTERNET_CPID, 932));

        assertEquals(JAPANESE, row(file, Nid.NID_ROOT_FOLDER, PR_DISPLAY_NAME));
    }

    @Test
    void withoutAnyWordOfItTheUsualCodePageIsTaken() throws IOException, MapiException {
        Charset western = Charset.forName("windows-1252");
        Path file = make(western, message("caf\u00E9"));

        assertEquals("caf\u00E9", text(file, MESSAGE, PR_SUBJECT));
    }

    @Test
    void manyStringsAreReadInTheCodePageOfTheirMessage() throws IOException, MapiException {
        Path file = make(CYRILLIC, message("a").putInt(PR_MESSAGE_CODEPAGE, 1251)
                .put(PR_KEYWORDS, many(RUSSIAN, "b")));

        assertEquals(List.of(RUSSIAN, "b"), texts(value(file, MESSAGE, PR_KEYWORDS)));
    }

    @Test
    void manyStringsInACellAreReadInTheCodePageOfTheirMessage() throws IOException, MapiException {
        Path file = make(CYRILLIC, message("a").putInt(PR_MESSAGE_CODEPAGE, 1251)
                .put(PR_KEYWORDS, many(RUSSIAN, "")));

        assertEquals(List.of(RUSSIAN, ""), texts(cell(file, FOLDER, PR_KEYWORDS)));
    }

    @Test
    void aCopyHasRecipientsAndFoldersInUnicode() throws IOException, MapiException {
        Path file = make(SHIFT_JIS, message(JAPANESE).putInt(PR_INTERNET_CPID, 50220)
                .put(PR_KEYWORDS, many(JAPANESE)));
        Path copy = folder.resolve("copy.pst");
        new PstConverter().convert(new ConvertRequest(List.of(file), copy, ExistingFile.KEEP, List.of()),
                MapiProgress.NONE);

        assertEquals(List.of(JAPANESE, JAPANESE, JAPANESE, List.of(JAPANESE)),
                List.of(text(copy, MESSAGE, PR_SUBJECT), recipient(copy), row(copy, FOLDER, PR_SUBJECT),
                        texts(cell(copy, FOLDER, PR_KEYWORDS))));
    }

    @Test
    void aMessageThatNoFolderShowsHasItsSubjectToo() throws IOException, MapiException {
        Path wide = folder.resolve("wide.pst");
        try (StoreWriter writer = StoreWriter.create(wide)) {
            NewStore store = new NewStore(writer, KEY);
            FolderWriter inner = store.subtree().folder(FOLDER, FolderTables.STANDARD);
            inner.end(new Properties().putText(PR_DISPLAY_NAME, JAPANESE));
            writer.node(MESSAGE, FOLDER, message(JAPANESE).putInt(PR_INTERNET_CPID, 50220));
            store.finish("a");
        }
        Path file = AnsiFile.make(wide, folder.resolve("ansi.pst"), SHIFT_JIS);

        List<RecoveredItem> items = new PstChecker().checkAndRecover(file, MapiProgress.NONE).recovered();

        assertEquals(List.of(Optional.of(JAPANESE), Optional.of(JAPANESE)),
                List.of(items.getFirst().subject(), items.getFirst().folder()));
    }

    /** {@return an ANSI file with a folder, named in Japanese or Russian, whose messages each have one recipient} */
    private Path make(Charset charset, Properties... messages) throws IOException {
        Path wide = folder.resolve("wide.pst");
        String name = charset.equals(SHIFT_JIS) ? JAPANESE : RUSSIAN;
        try (StoreWriter writer = StoreWriter.create(wide)) {
            NewStore store = new NewStore(writer, KEY);
            FolderWriter inner = store.subtree().folder(FOLDER,
                    FolderTables.of(Set.of(), Set.of(PR_KEYWORDS), Set.of()));
            for (Properties each : messages) {
                MessageWriter message = inner.message();
                message.recipient(new Properties().putInt(PR_RECIPIENT_TYPE, 1).putText(PR_DISPLAY_NAME, name));
                message.end(each);
            }
            inner.end(new Properties().putText(PR_DISPLAY_NAME, name));
            store.finish("a");
        }
        return AnsiFile.make(wide, folder.resolve("ansi.pst"), charset);
    }

    private static Properties message(String subject) {
        return new Properties().putText(PR_MESSAGE_CLASS, "IPM.Note").putText(PR_SUBJECT, subject);
    }

    private static byte[] many(String... values) {
        int start = 4 + 4 * values.length;
        String all = String.join("", values);
        ByteBuffer bytes = ByteBuffer.allocate(start + 2 * all.length()).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(values.length);
        for (String value : values) {
            bytes.putInt(start);
            start += 2 * value.length();
        }
        return bytes.put(all.getBytes(StandardCharsets.UTF_16LE)).array();
    }

    private static List<String> texts(PropValue many) {
        return ((PropValue.MultiValue) many).values().stream().map(AnsiStringsTest::text).toList();
    }

    private static String text(PropValue value) {
        return ((PropValue.UnicodeValue) value).value();
    }

    private static String text(Path file, Nid object, int tag) throws MapiException {
        return text(value(file, object, tag));
    }

    private static PropValue value(Path file, Nid object, int tag) throws MapiException {
        try (MsgStore store = new TestSupport(file).logon(new PstProvider());
                MapiProp opened = store.openEntry(Optional.of(id(object)), 0)) {
            return opened.getProps(List.of(new PropTag(tag)), 0).getFirst();
        }
    }

    private static String row(Path file, Nid holder, int tag) throws MapiException {
        return text(cell(file, holder, tag));
    }

    /** {@return a cell of the first message of a folder, or of the first folder below the top} */
    private static PropValue cell(Path file, Nid holder, int tag) throws MapiException {
        try (MsgStore store = new TestSupport(file).logon(new PstProvider());
                MapiFolder opened = (MapiFolder) store.openEntry(Optional.of(id(holder)), 0);
                MapiTable rows = holder.equals(FOLDER)
                        ? opened.getContentsTable(0)
                        : opened.getHierarchyTable(MapiFolder.CONVENIENT_DEPTH)) {
            rows.setColumns(List.of(new PropTag(tag)), 0);
            List<List<PropValue>> all = rows.queryRows(20, 0);
            return all.stream().map(List::getFirst).filter(each -> each instanceof PropValue.UnicodeValue text
                    && text.value().chars().anyMatch(one -> one > 0x7F)).findFirst().orElse(all.getFirst().getFirst());
        }
    }

    private static String recipient(Path file) throws MapiException {
        try (MsgStore store = new TestSupport(file).logon(new PstProvider());
                Message message = (Message) store.openEntry(Optional.of(id(MESSAGE)), 0);
                MapiTable rows = message.getRecipientTable(0)) {
            rows.setColumns(List.of(new PropTag(PR_DISPLAY_NAME)), 0);
            return text(rows.queryRows(1, 0).getFirst().getFirst());
        }
    }

    private static EntryId id(Nid nid) {
        return new EntryId(Bytes.of(ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(0)
                .put(KEY.bytes().toArray()).putInt(nid.value()).array()));
    }
}
