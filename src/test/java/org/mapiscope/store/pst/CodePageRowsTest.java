package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.FolderTables;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/** Strings in the code page of their message, in the rows of a contents table. */
class CodePageRowsTest {

    private static final int PR_SUBJECT = 0x0037_001F;
    private static final int PR_MESSAGE_CODEPAGE = 0x3FFD_0003;
    private static final int PR_INTERNET_CPID = 0x3FDE_0003;
    /** PR_IN_REPLY_TO_ID_A, of which the tables here have a column. */
    private static final int STRING8 = 0x1042_001E;
    private static final MapiUid KEY = MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}");
    private static final Nid FOLDER = new Nid(0x8222);
    private static final String RUSSIAN = "\u0414\u0430";
    private static final String JAPANESE = "\u65E5\u672C";

    @TempDir
    Path folder;

    @Test
    void eachRowIsReadInTheCodePageOfItsMessage() throws IOException, MapiException {
        Path file = folder.resolve("a.pst");
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, KEY);
            FolderWriter inner = store.subtree().folder(FOLDER,
                    FolderTables.of(Set.of(), Set.of(STRING8), Set.of()));
            message(inner, text(RUSSIAN, "windows-1251").putInt(PR_INTERNET_CPID, 1251));
            message(inner, text(JAPANESE, "Shift_JIS").putInt(PR_INTERNET_CPID, 1251).putInt(PR_MESSAGE_CODEPAGE, 932));
            message(inner, text("\u00E9", "windows-1252"));
            inner.end(new Properties());
            store.finish("a");
        }
        List<String> read = new ArrayList<>();
        try (MsgStore store = new TestSupport(file).logon(new PstProvider());
                MapiFolder opened = (MapiFolder) store.openEntry(Optional.of(id()), 0);
                MapiTable rows = opened.getContentsTable(0)) {
            rows.setColumns(List.of(new PropTag(STRING8 | 1)), 0);
            for (List<PropValue> row : rows.queryRows(10, 0)) {
                read.add(((PropValue.UnicodeValue) row.getFirst()).value());
            }
        }

        assertEquals(List.of(RUSSIAN, JAPANESE, "\u00E9"), read);
    }

    private static EntryId id() {
        return new EntryId(Bytes.of(ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(0)
                .put(KEY.bytes().toArray()).putInt(FOLDER.value()).array()));
    }

    private static Properties text(String text, String charset) {
        return new Properties().put(STRING8, text.getBytes(Charset.forName(charset)));
    }

    private static void message(FolderWriter folder, Properties properties) throws IOException {
        folder.message().end(properties.putText(PR_SUBJECT, "s"));
    }
}
