package org.mapiscope.store.pst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.file.ConvertRequest;
import org.mapiscope.mapi.file.ExistingFile;
import org.mapiscope.store.pst.convert.PstConverter;
import org.mapiscope.store.pst.ndb.BbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeDatabase;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/** Files whose header says nothing, or nothing that is true, any more. */
class LostHeaderTest {

    private static final int PR_SUBJECT = 0x0037_001F;
    private static final MapiUid KEY = MapiUid.parse("{00010203-0405-0607-0809-0A0B0C0D0E0F}");
    private static final int HEADER = 564;
    /** A byte of a heap that no reader needs (rgbFillLevel). */
    private static final int FILL_LEVEL = 8;

    @TempDir
    Path folder;

    private Path unicode;

    @BeforeEach
    void make() throws IOException {
        unicode = folder.resolve("made.pst");
        try (StoreWriter writer = StoreWriter.create(unicode)) {
            NewStore store = new NewStore(writer, KEY);
            for (int i = 0; i < 5; i++) {
                store.subtree().message().end(new Properties().putText(PR_SUBJECT, "Number " + i));
            }
            store.finish("a");
        }
    }

    @Test
    void aFileOfZerosAtItsStartKeepsItsMessages() throws IOException, MapiException {
        assertEquals(List.of("Unicode", 1, 5), dump(damaged(unicode, new byte[HEADER])));
    }

    @Test
    void onlyWhatTheTreesLeadToIsInTheDumpOfAFileWithoutHeader() throws IOException, MapiException {
        Path file = Files.copy(Samples.DEMO.resolve("testPST.pst"), folder.resolve("seven.pst"));
        ObjectNode whole = json(file).remove(List.of("nodes", "blocks", "crypt", "btreeErrors"));

        ObjectNode found = json(damaged(file, new byte[HEADER])).remove(
                List.of("nodes", "blocks", "crypt", "btreeErrors", "errors"));

        assertEquals(whole, found);
    }

    @Test
    void aFileOfNoiseAtItsStartKeepsItsMessages() throws IOException, MapiException {
        byte[] noise = new byte[HEADER];
        new Random(3).nextBytes(noise);

        assertEquals(List.of("Unicode", 1, 5), dump(damaged(unicode, noise)));
    }

    @Test
    void aFileWithoutUnicodeKeepsItsMessages() throws IOException, MapiException {
        Path ansi = AnsiFile.make(unicode, folder.resolve("ansi.pst"), Charset.forName("windows-1252"));

        assertEquals(List.of("ANSI", 0, 5), dump(damaged(ansi, new byte[512])));
    }

    @Test
    void aFileWithLargePagesKeepsItsMessages() throws IOException, MapiException {
        Path large = LargePageFile.make(unicode, folder.resolve("large.ost"));

        assertEquals(List.of("4K", 0, 5), dump(damaged(large, new byte[HEADER])));
    }

    @Test
    void aFileThatSaysTheWrongVersionIsReadAsWhatItIs() throws IOException, MapiException {
        byte[] header = Arrays.copyOf(Files.readAllBytes(unicode), HEADER);
        header[10] = 14;

        assertEquals(List.of("Unicode", 1, 5), dump(damaged(unicode, header)));
    }

    @Test
    void aFileThatSaysTheWrongEncodingIsReadAsWhatItIs() throws IOException, MapiException {
        byte[] header = Arrays.copyOf(Files.readAllBytes(unicode), HEADER);
        header[513] = 2;

        assertEquals(List.of("Unicode", 1, 5), dump(damaged(unicode, header)));
    }

    @Test
    void blocksOfALargePageFileAreInflatedThatTheTreeHasLost() throws IOException, MapiException {
        Path large = LargePageFile.make(unicode, folder.resolve("large.ost"));
        byte[] bytes = Files.readAllBytes(large);
        for (int page = 0x22000; page < bytes.length; page += 4096) {
            if (bytes[page + 4072] == (byte) 0x80 && bytes[page + 4073] == (byte) 0x80) {
                Arrays.fill(bytes, page, page + 4096, (byte) 0);
            }
        }
        Files.write(large, bytes);

        assertEquals(List.of("4K", 0, 5), dump(large));
    }

    @Test
    void aDamagedBlockThatOnlyADamagedPageNamesIsCopied() throws IOException, MapiException {
        BbtEntry block = messageBlock();
        byte[] bytes = Files.readAllBytes(unicode);
        bytes[(int) block.where().offset() + FILL_LEVEL] ^= 1;
        for (int page = 0x4400; page < bytes.length; page += 512) {
            if (bytes[page + 496] == (byte) 0x80 && bytes[page + 497] == (byte) 0x80) {
                bytes[page + 487] ^= 1;
            }
        }
        Files.write(unicode, bytes);
        Path copy = folder.resolve("copy.pst");
        new PstConverter().convert(new ConvertRequest(List.of(unicode), copy, ExistingFile.KEEP, List.of()),
                MapiProgress.NONE);

        assertEquals(List.of("Unicode", 1, 5), dump(copy));
    }

    @Test
    void aDamagedBlockIsDumpedThatALostPageOfNodesHides() throws IOException, MapiException {
        BbtEntry block = messageBlock();
        byte[] bytes = Files.readAllBytes(unicode);
        bytes[(int) block.where().offset() + FILL_LEVEL] ^= 1;
        bytes[10] = 99;
        bytes[513] = 99;
        Files.write(unicode, bytes);

        assertEquals(List.of("Unicode", 1, 5), dump(unicode));
    }

    private BbtEntry messageBlock() throws IOException {
        try (NodeDatabase database = NodeDatabase.open(unicode)) {
            return database.blocks().find(database.node(new Nid(0x200024)).dataBlock().key()).orElseThrow();
        }
    }

    private static Path damaged(Path file, byte... start) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return Files.write(file, bytes);
    }

    /** {@return format, encoding, and how many messages have their subject} */
    private static List<Object> dump(Path file) throws MapiException, IOException {
        JsonNode dump = json(file);
        int whole = 0;
        for (JsonNode message : dump.get("messages")) {
            whole += message.get("subject").asText().startsWith("Number ") ? 1 : 0;
        }
        return List.of(dump.get("format").asText(), dump.get("crypt").asInt(), whole);
    }

    private static ObjectNode json(Path file) throws MapiException, IOException {
        StringWriter out = new StringWriter();
        new PstDumper().dump(file, out, MapiProgress.NONE);
        return (ObjectNode) new ObjectMapper().readTree(out.toString());
    }
}
