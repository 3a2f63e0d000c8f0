package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.store.pst.check.PstChecker;
import org.mapiscope.store.pst.convert.PstConverter;
import org.mapiscope.store.pst.write.AttachmentWriter;
import org.mapiscope.store.pst.write.MessageWriter;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/** Files with 4096-byte pages whose blocks are deflated. */
class LargePageFileTest {

    private static final int PR_MESSAGE_CLASS = 0x001A_001F;
    private static final int PR_SUBJECT = 0x0037_001F;
    private static final int PR_BODY = 0x1000_001F;
    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int PR_ATTACH_DATA = 0x3701_0102;
    private static final int PR_ATTACH_METHOD = 0x3705_0003;
    private static final int PR_ATTACH_SIZE = 0x0E20_0003;
    private static final MapiUid KEY = MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}");

    @TempDir
    Path folder;

    private Path unicode;

    @BeforeEach
    void make() throws IOException {
        unicode = folder.resolve("made.pst");
        try (StoreWriter writer = StoreWriter.create(unicode)) {
            NewStore store = new NewStore(writer, KEY);
            for (int i = 0; i < 30; i++) {
                MessageWriter message = store.subtree().message();
                message.recipient(new Properties().putText(PR_DISPLAY_NAME, "Someone " + i));
                AttachmentWriter attachment = message.attachment();
                attachment.end(new Properties().putInt(PR_ATTACH_METHOD, 1).putInt(PR_ATTACH_SIZE, 50_000)
                        .put(PR_ATTACH_DATA, "some bytes ".repeat(5_000).getBytes(StandardCharsets.US_ASCII)));
                message.end(new Properties().putText(PR_MESSAGE_CLASS, "IPM.Note").putText(PR_SUBJECT, "Number " + i)
                        .putText(PR_BODY, "a body of some length ".repeat(10 * i)));
            }
            store.finish("a");
        }
    }

    @Test
    void aFileWithDeflatedBlocksHasAllThatTheirDataHave() throws IOException, MapiException {
        Path large = LargePageFile.make(unicode, folder.resolve("large.ost"));

        assertEquals(dump(unicode), dump(large));
    }

    @Test
    void blocksThatReferToOthersCanBeDeflatedToo() throws IOException, MapiException {
        Path large = LargePageFile.makeWithAllDeflated(unicode, folder.resolve("large.ost"));

        assertEquals(dump(unicode), dump(large));
    }

    @Test
    void nothingIsWrongWithSuchFiles() throws IOException, MapiException {
        Path large = LargePageFile.makeWithAllDeflated(unicode, folder.resolve("large.ost"));

        assertEquals(List.of(), findings(large));
    }

    @Test
    void aBlockThatCannotBeInflatedIsFoundAndTheRestIsThere() throws IOException, MapiException {
        Path large = LargePageFile.make(unicode, folder.resolve("large.ost"));
        byte[] bytes = Files.readAllBytes(large);
        bytes[0x23000 + 2] ^= 0x55;
        Files.write(large, bytes);

        assertTrue(findings(large).getFirst().detail().startsWith("dwCRC is"), findings(large).toString());
    }

    @Test
    void itBecomesAPst() throws IOException, MapiException {
        Path large = LargePageFile.make(unicode, folder.resolve("large.ost"));
        Path copy = folder.resolve("copy.pst");
        new PstConverter().convert(new ConvertRequest(List.of(large), copy, ExistingFile.KEEP, List.of()),
                MapiProgress.NONE);

        assertEquals(dump(unicode), dump(copy));
    }

    private static List<Finding> findings(Path file) throws MapiException {
        return new PstChecker().check(file, MapiProgress.NONE).findings();
    }

    /** {@return all of a dump but what says which file and format it is} */
    private static ObjectNode dump(Path file) throws MapiException, IOException {
        StringWriter out = new StringWriter();
        new PstDumper().dump(file, out, MapiProgress.NONE);
        ObjectNode dump = (ObjectNode) new ObjectMapper().readTree(out.toString());
        return dump.remove(List.of("file", "format", "crypt", "blocks"));
    }
}
