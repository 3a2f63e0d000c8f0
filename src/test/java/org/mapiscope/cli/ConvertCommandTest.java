package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class ConvertCommandTest {
    @TempDir
    private Path folder;
    private CommandLine mapiscope;
    private String out = "";

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder);
        out = folder.resolve("out.pst").toString();
    }

    @Test
    void oneFileIsCopied() {
        Result result = mapiscope.run("convert", CommandLine.SEVEN_MESSAGES, out);

        assertEquals(new Result(0, out + ": 7 messages in 5 folders, 0 associated messages, 1 messages within messages,"
                + " 2 attachments, 271,360 bytes." + System.lineSeparator(), ""), result);
    }

    @Test
    void severalFilesBecomeFoldersOfOneStore() throws IOException {
        Result result = mapiscope.run("convert", CommandLine.SEVEN_MESSAGES, CommandLine.FOUR_MESSAGES, out, "--json");

        JsonNode report = new ObjectMapper().readTree(result.out());
        assertEquals(List.of(0, 11L), List.of(result.code(), report.get("messages").asLong()), result.err());
    }

    @Test
    void aFolderThatNobodyHasIsToldAndNothingIsMade() {
        Result result = mapiscope.run("convert", CommandLine.SEVEN_MESSAGES, out, "--folder", "None/Such");

        assertEquals(List.of(1, "MAPI_E_NOT_FOUND", false),
                List.of(result.code(), result.firstWord(), Files.exists(Path.of(out))));
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        Files.writeString(Path.of(out), "mine");

        Result kept = mapiscope.run("convert", CommandLine.SEVEN_MESSAGES, out);
        String content = Files.readString(Path.of(out));
        Result forced = mapiscope.run("convert", "--force", CommandLine.SEVEN_MESSAGES, out);

        assertEquals(List.of(1, "MAPI_E_COLLISION", "mine", 0),
                List.of(kept.code(), kept.firstWord(), content, forced.code()));
    }

    @Test
    void whatIsDamagedIsToldAndTheRestIsCopied() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(CommandLine.FOUR_MESSAGES));
        Path cut = Files.write(folder.resolve("cut.pst"), Arrays.copyOf(bytes, 40_000));

        Result result = mapiscope.run("convert", cut.toString(), out);

        assertEquals(List.of(1, true, true), List.of(result.code(), result.err().contains("lost"),
                Files.exists(Path.of(out))), result.err());
    }

    @Test
    void oneFileAloneIsWrongUse() {
        assertEquals(2, mapiscope.run("convert", CommandLine.SEVEN_MESSAGES).code());
    }
}
