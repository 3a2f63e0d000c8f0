package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class CheckCommandTest {
    @TempDir
    private Path folder;
    private CommandLine mapiscope;

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder);
    }

    @Test
    void aGoodFileHasNothingWrong() {
        Result result = mapiscope.run("check", CommandLine.SEVEN_MESSAGES);

        assertEquals(List.of(0, "Nothing is wrong. Recovered: 0.", ""),
                List.of(result.code(), result.out().lines().skip(1).findFirst().orElse(""), result.err()));
    }

    @Test
    void aFindingHasItsPlaceAndSectionAndWhatIsLost() throws IOException {
        Result result = mapiscope.run("check", cut().toString());

        assertEquals(List.of(1,
                List.of("  Error 0x38000 [MS-PST] 2.2.2.5: The end of the file is missing, and what was in it"
                        + " is lost.")),
                List.of(result.code(), result.lines("2.2.2.5:")));
    }

    @Test
    void findingsAreJson() throws IOException {
        Result result = mapiscope.run("check", "--json", cut().toString());

        JsonNode first = new ObjectMapper().readTree(result.out()).get(0).get("findings").get(0);
        assertEquals(List.of(1, "CUT_OFF", "0x38000", "ERROR"), List.of(result.code(), first.get("kind").asText(),
                first.get("offset").asText(), first.get("severity").asText()));
    }

    @Test
    void portugueseHasItsOwnWords() throws IOException {
        Result result = mapiscope.in(Locale.of("pt", "BR")).run("check", cut().toString());

        assertEquals(1, result.lines("Falta o fim do arquivo").size());
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Result result = mapiscope.run("check", folder.resolve("none.pst").toString());

        assertEquals(List.of(1, "MAPI_E_NOT_FOUND"), List.of(result.code(), result.firstWord()));
    }

    private Path cut() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(CommandLine.FOUR_MESSAGES));
        return Files.write(folder.resolve("cut.pst"), java.util.Arrays.copyOf(whole, 0x38000));
    }
}
