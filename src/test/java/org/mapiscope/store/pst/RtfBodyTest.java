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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/** Bodies that are stored as RTF only. */
class RtfBodyTest {

    private static final PropTag PR_HTML = new PropTag(0x1013_0102);
    private static final int PR_RTF_COMPRESSED = 0x1009_0102;
    private static final int PR_MESSAGE_CODEPAGE = 0x3FFD_0003;
    private static final int PR_INTERNET_CPID = 0x3FDE_0003;
    private static final MapiUid KEY = MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}");
    private static final String RTF = "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag <b>}caf\\'e9{\\*\\htmltag </b>}}";

    @TempDir
    Path folder;

    @Test
    void htmlIsInTheCodePageOfTheInternetAndNotInThatOfStrings() throws IOException, MapiException {
        assertEquals("<b>caf\u00E9</b>", html(new Properties().putInt(PR_INTERNET_CPID, 65001)
                .putInt(PR_MESSAGE_CODEPAGE, 1252)).text(StandardCharsets.UTF_8));
    }

    @Test
    void htmlIsInTheCodePageOfStringsWhereNothingElseIsSaid() throws IOException, MapiException {
        assertEquals("<b>caf\u00E9</b>",
                html(new Properties().putInt(PR_MESSAGE_CODEPAGE, 1252)).text(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatTheCodePageDoesNotHaveIsAReference() throws IOException, MapiException {
        assertEquals("<b>caf&#233;</b>",
                html(new Properties().putInt(PR_INTERNET_CPID, 1251)).text(StandardCharsets.US_ASCII));
    }

    private Html html(Properties message) throws IOException, MapiException {
        byte[] rtf = RTF.getBytes(StandardCharsets.US_ASCII);
        Path file = folder.resolve("a.pst");
        try (StoreWriter writer = StoreWriter.create(file)) {
            NewStore store = new NewStore(writer, KEY);
            store.subtree().message().end(message.put(PR_RTF_COMPRESSED,
                    ByteBuffer.allocate(16 + rtf.length).order(ByteOrder.LITTLE_ENDIAN).putInt(12 + rtf.length)
                            .putInt(rtf.length).putInt(0x414C454D).putInt(0).put(rtf).array()));
            store.finish("a");
        }
        EntryId id = new EntryId(Bytes.of(ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(0)
                .put(KEY.bytes().toArray()).putInt(0x200024).array()));
        try (MsgStore store = new TestSupport(file).logon(new PstProvider());
                MapiProp opened = store.openEntry(Optional.of(id), 0)) {
            return new Html(((PropValue.BinaryValue) opened.getProps(List.of(PR_HTML), 0).getFirst()).value());
        }
    }

    private record Html(Bytes bytes) {
        String text(Charset charset) {
            return new String(bytes.toArray(), charset);
        }
    }
}
