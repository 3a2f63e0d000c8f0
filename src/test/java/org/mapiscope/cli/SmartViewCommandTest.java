package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.cli.CommandLine.Result;
import org.mapiscope.mapi.Bytes;

class SmartViewCommandTest {
    private static final String DECODED = "Decoded Entry ID\r\n\tcb: 2 lpb: 4142\r\n";

    @TempDir
    private Path folder;

    private Result run(String... arguments) {
        return new CommandLine(folder).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"41AC42AC", "0x41AC42AC", "{41ac-42ac}", "41 AC, 42 AC"})
    void hexIsReadHoweverItIsWritten(String hex) {
        assertEquals(new Result(0, DECODED, ""), run("smartview", "DECODEENTRYID", hex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decodeentryid", "Decode Entry ID", "decode-entry-id"})
    void aParserIsFoundHoweverItIsWritten(String name) {
        assertEquals(new Result(0, DECODED, ""), run("smartview", name, "41AC42AC"));
    }

    @Test
    void aPropertyStandsForTheParserItIsBoundTo() {
        assertEquals("Entry ID\r\n\tUnparsed data size = 0x00000002\r\n\t\tcb: 2 lpb: 0001\r\n",
                run("smartview", "PR_ENTRYID", "0001").out());
    }

    @Test
    void aFileOfHexIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("id.txt"), "41 AC\r\n42 AC\r\n");

        assertEquals(new Result(0, DECODED, ""), run("smartview", "DECODEENTRYID", file.toString()));
    }

    @Test
    void aFileOfBytesIsRead() throws IOException {
        Path file = Files.write(folder.resolve("id.bin"), Bytes.ofHex("41AC42AC").toArray());

        assertEquals(new Result(0, DECODED, ""), run("smartview", "DECODEENTRYID", "--binary", file.toString()));
    }

    @Test
    void jsonHasThePlaceOfEachBlock() throws IOException {
        String json = run("smartview", "DECODEENTRYID", "41AC42AC", "--json").out();

        assertEquals("{\"parser\":\"DECODEENTRYID\",\"name\":\"Decode Entry ID\",\"length\":4,"
                + "\"block\":{\"text\":\"Decoded Entry ID\",\"kind\":\"part\",\"offset\":0,\"length\":4,"
                + "\"children\":[{\"text\":\"cb: 2 lpb: 4142\",\"kind\":\"part\",\"offset\":0,\"length\":4,"
                + "\"children\":[]}]}}", new ObjectMapper().readTree(json).toString());
    }

    @Test
    void anUnknownParserIsAnsweredWithThoseNearIt() {
        Result result = run("smartview", "FLATENTRYLST", "00");

        assertEquals(List.of(2, "", "There is no parser FLATENTRYLST. Near it: FLATENTRYLIST, ENTRYLIST,"),
                List.of(result.code(), result.out(), result.err().substring(0, 67)));
    }

    @Test
    void aFileThatIsLargerThanAnyValueIsWrongUse(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.bin");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        Result result = run("smartview", "XID", "--binary", large.toString());

        assertEquals(List.of(2, large + " has more than 268,435,456 bytes, and no value of a property has."),
                List.of(result.code(), result.err().lines().findFirst().orElse("")));
    }

    @Test
    void separatorsAloneAreNoHex() {
        assertEquals(2, run("smartview", "XID", ".").code());
    }

    @Test
    void whatIsNeitherAFileNorHexIsWrongUse() {
        Result result = run("smartview", "XID", "123");

        assertEquals(List.of(2, "123 is neither a file nor hex with an even number of digits."),
                List.of(result.code(), result.err().lines().findFirst().orElse("")));
    }

    @Test
    void bytesThatSayNothingAreTold() {
        assertEquals(new Result(0, "", "Properties: nothing in these 0 bytes could be read.\n"),
                run("smartview", "PROPERTIES", ""));
    }

    @Test
    void allParsersAreListed() {
        assertEquals(40, run("smartview", "--list").out().lines().count());
    }

    @Test
    void withoutAnInputItIsWrongUse() {
        assertEquals(List.of(2, "Missing: FILE|HEX|-"), List.of(run("smartview", "XID").code(),
                run("smartview", "XID").err().lines().findFirst().orElse("")));
    }
}
