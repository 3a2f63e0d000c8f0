package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.cli.CommandLine.Result;
import org.mapiscope.store.pst.write.BadValues;

class ExportCommandTest {
    @TempDir
    private Path folder;
    private CommandLine mapiscope;
    private String out = "";

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder);
        out = folder.resolve("out").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg", "eml", "json", "xml"})
    void everyFormIsWritten(String format) {
        Result result = mapiscope.run("export", "--file", CommandLine.SEVEN_MESSAGES, "--format", format, out);

        assertEquals(new Result(0, out + ": 7 messages written, 0 of them not whole, 0 skipped, 0 failed."
                + System.lineSeparator(), ""), result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg", "eml", "json", "xml"})
    void valuesThatNobodyExpectsAreWritten(String format) throws IOException {
        String file = BadValues.write(folder.resolve("bad.pst"), 1 << 20).toString();
        Result result = mapiscope.run("export", "--file", file, "--format", format, out);

        assertEquals(List.of(0, true), List.of(result.code(), result.out().contains(": 1 messages written")),
                result.out() + result.err());
    }

    @Test
    void aPstIsMade() {
        Result result = mapiscope.run("export", "--file", CommandLine.SEVEN_MESSAGES, "--format", "pst", out);

        assertEquals(new Result(0, Path.of(out, "testPST.pst") + System.lineSeparator(), ""), result);
    }

    @Test
    void aDryRunListsTheFilesAndMakesNone() {
        Result result = mapiscope.run("export", "--file", CommandLine.FOUR_MESSAGES, "--format", "msg", "--dry-run",
                out);

        assertEquals(List.of(0, 5L, false),
                List.of(result.code(), result.out().lines().count(), Files.exists(Path.of(out))), result.err());
    }

    @Test
    void theReportOfEachItemIsJson() throws IOException {
        Result result = mapiscope.run("export", "--file", CommandLine.SEVEN_MESSAGES, "--format", "eml", "--json", out);

        JsonNode report = new ObjectMapper().readTree(result.out());
        assertEquals(List.of(7, 7, "written"), List.of(report.get("written").asInt(), report.get("items").size(),
                report.get("items").get(0).get("outcome").asText()));
    }

    @Test
    void aFolderThatNobodyHasIsTold() {
        Result result = mapiscope.run("export", "--file", CommandLine.SEVEN_MESSAGES, "--folder", "None/Such",
                "--format", "eml", out);

        assertEquals(List.of(1, "MAPI_E_NOT_FOUND", false),
                List.of(result.code(), result.firstWord(), Files.exists(Path.of(out))));
    }

    @Test
    void aFileThatIsNoStoreIsToldAndTheOthersAreExported() throws IOException {
        Path none = Files.writeString(folder.resolve("none.pst"), "no store");
        Result result = mapiscope.run("export", "--file", none.toString(), "--file", CommandLine.SEVEN_MESSAGES,
                "--format", "eml", out);

        assertEquals(List.of(1, out + ": 7 messages written, 0 of them not whole, 0 skipped, 0 failed."),
                List.of(result.code(), result.out().strip()), result.err());
    }

    @Test
    void aStoreThatDoesNotOpenIsInTheJson() throws IOException {
        Result result = mapiscope.run("export", "--file", folder.resolve("none.pst").toString(), "--format", "eml",
                "--json", out);

        JsonNode store = new ObjectMapper().readTree(result.out()).get("notOpen").get(0);
        assertEquals(List.of(1, "none.pst", "MAPI_E_NOT_FOUND"), List.of(result.code(), store.get("name").asText(),
                store.get("error").get("result").asText()));
    }

    @Test
    void aTargetThatCannotBeAPathIsWrongUse() throws IOException {
        Result result = mapiscope.run("export", "--file", CommandLine.SEVEN_MESSAGES, "--format", "eml", "--json",
                "a\0b");

        assertEquals(2, result.code(), result.err());
        assertEquals(List.of("use"), new ObjectMapper().readTree(result.out()).get("error").properties()
                .stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void aTargetThatIsAFileIsToldOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        Result result = mapiscope.run("export", "--file", CommandLine.SEVEN_MESSAGES, "--format", "eml",
                file.toString());

        assertEquals(List.of(1, "MAPI_E_COLLISION (0x80040604) export", 3L, "mine"), List.of(result.code(),
                result.err().lines().findFirst().orElse(""), result.err().lines().count(), Files.readString(file)));
    }

    @Test
    void aSourceIsNeeded() {
        assertEquals(2, mapiscope.run("export", "--format", "eml", out).code());
    }
}
