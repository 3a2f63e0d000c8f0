package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class DumpCommandTest {
    @TempDir
    private Path folder;
    private CommandLine mapiscope;

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder);
    }

    @Test
    void eachFileIsALineOfJson() throws IOException {
        Result result = mapiscope.run("dump", CommandLine.SEVEN_MESSAGES, CommandLine.FOUR_MESSAGES);

        assertEquals(List.of(0, "", List.of("testPST.pst 7", "testPST_variousBodyTypes.pst 4")),
                List.of(result.code(), result.err(), messages(result)));
    }

    @Test
    void aFileThatIsNoneIsToldAndTheOthersAreDumped() throws IOException {
        Path none = Files.writeString(folder.resolve("none.pst"), "This is no PST.");

        Result result = mapiscope.run("dump", none.toString(), CommandLine.FOUR_MESSAGES);

        assertEquals(List.of(1, "MAPI_E_CORRUPT_DATA", List.of("testPST_variousBodyTypes.pst 4")),
                List.of(result.code(), result.firstWord(), messages(result)));
    }

    @Test
    void damageIsToldAndTheRestIsDumped() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(CommandLine.FOUR_MESSAGES));
        Path cut = Files.write(folder.resolve("cut.pst"), Arrays.copyOf(bytes, 40_000));

        Result result = mapiscope.run("dump", cut.toString());

        assertEquals(List.of(1, true), List.of(result.code(), result.err().contains("could not be read")),
                result.err());
    }

    @Test
    void aCommandWithoutFilesIsWrongUse() {
        assertEquals(2, mapiscope.run("dump").code());
    }

    private static List<String> messages(Result result) throws IOException {
        List<String> all = new ArrayList<>();
        for (String line : result.out().lines().toList()) {
            JsonNode dump = new ObjectMapper().readTree(line);
            all.add(dump.get("file").asText() + " " + dump.get("messages").size());
        }
        return all;
    }
}
