package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class MakePstCommandTest {
    @TempDir
    private Path folder;
    private CommandLine mapiscope;

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder);
    }

    @Test
    void itSaysWhatIsInTheFile() throws IOException {
        Path out = folder.resolve("a.pst");

        Result result = mapiscope.run("make-pst", "--messages", "30", "--folders", "3", "--attachment-bytes", "64K",
                out.toString());

        String expected = "%s: 30 messages in 3 folders, 6 messages within messages, 12 attachments, %,d bytes."
                .formatted(out, Files.size(out));
        assertEquals(new Result(0, expected + System.lineSeparator(), ""), result);
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        Path out = Files.writeString(folder.resolve("a.pst"), "mine");

        Result kept = mapiscope.run("make-pst", "--messages", "1", out.toString());
        String content = Files.readString(out);
        Result forced = mapiscope.run("make-pst", "--messages", "1", "--force", out.toString());

        assertEquals(List.of(1, "MAPI_E_COLLISION", "mine", 0),
                List.of(kept.code(), kept.firstWord(), content, forced.code()));
    }

    @Test
    void afterAFailureNothingIsLeft() throws IOException {
        Files.createDirectory(folder.resolve("a.pst"));

        Result result = mapiscope.run("make-pst", "--messages", "1", "--force", folder.resolve("a.pst").toString());

        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(1, 1L), List.of(result.code(), left.count()), result.err());
        }
    }

    @Test
    void wrongNumbersAreWrongUse() {
        assertEquals(2, mapiscope.run("make-pst", "--messages", "-1", "a.pst").code());
        assertEquals(2, mapiscope.run("make-pst", "--messages", "1", "--folders", "0", "a.pst").code());
        assertEquals(2, mapiscope.run("make-pst", "--messages", "1", "--attachment-bytes", "9X", "a.pst").code());
    }

    @Test
    void whatIsNoNumberIsToldInThePersonsLanguage() {
        List<Result> results = new ArrayList<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.of("pt", "BR"))) {
            results.add(mapiscope.in(language).run("make-pst", "--messages", "abc", "x.pst"));
        }

        assertEquals(List.of("--messages: abc is no whole number, or too large a one.",
                "--messages: abc não é um número inteiro, ou é grande demais."),
                results.stream().map(each -> each.err().lines().findFirst().orElse("")).toList());
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing");
        Result result = mapiscope.run("make-pst", "--messages", "1", missing.resolve("x.pst").toString());

        assertEquals(List.of(1, "  " + missing + ": there is no such folder"),
                List.of(result.code(), result.err().lines().skip(1).findFirst().orElse("")));
    }
}
