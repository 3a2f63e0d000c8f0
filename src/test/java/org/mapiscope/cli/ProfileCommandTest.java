package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class ProfileCommandTest {
    @TempDir
    private Path folder;

    private CommandLine mapiscope;

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder.resolve("profiles"));
    }

    private List<String> list() {
        return mapiscope.run("profile", "list").out().lines().toList();
    }

    @Test
    void profilesAreCreatedCopiedRenamedMadeDefaultAndDeleted() {
        int codes = mapiscope.run("profile", "create", "A", CommandLine.SEVEN_MESSAGES).code()
                + mapiscope.run("profile", "copy", "A", "B").code()
                + mapiscope.run("profile", "rename", "A", "C").code()
                + mapiscope.run("profile", "set-default", "B").code() + mapiscope.run("profile", "delete", "C").code();

        assertEquals(List.of(0, List.of("B  default")), List.of(codes, list()));
    }

    @Test
    void theDefaultCanBeTakenAway() {
        mapiscope.run("profile", "create", "A");
        mapiscope.run("profile", "set-default", "A");

        int code = mapiscope.run("profile", "set-default", "--none").code();

        assertEquals(List.of(0, List.of("A")), List.of(code, list()));
    }

    @Test
    void showHasServicesWithTheirFiles() throws Exception {
        mapiscope.run("profile", "create", "A", CommandLine.SEVEN_MESSAGES);

        JsonNode json = new ObjectMapper().readTree(mapiscope.run("profile", "show", "A", "--json").out());

        assertEquals(
                List.of("MSUPST MS", Path.of(CommandLine.SEVEN_MESSAGES).toAbsolutePath().normalize().toString(),
                        "MAPI_STORE_PROVIDER"),
                List.of(json.at("/services/0/name").asText(), json.at("/services/0/path").asText(),
                        json.at("/providers/0/type").asText()));
    }

    @Test
    void anUnknownProfileIsExitCodeOneInEveryCommand() {
        for (List<String> command : List.of(List.of("show", "X"), List.of("delete", "X"), List.of("copy", "X", "Y"),
                List.of("rename", "X", "Y"), List.of("set-default", "X"))) {
            Result result = mapiscope.run("profile", command.get(0), command.get(1),
                    command.size() > 2 ? command.get(2) : "--json");

            assertEquals(List.of(1, "MAPI_E_NOT_FOUND"), List.of(result.code(), result.firstWord()),
                    command.toString());
        }
    }

    @Test
    void aNameThatIsTakenIsACollision() {
        mapiscope.run("profile", "create", "A");

        Result result = mapiscope.run("profile", "create", "A");

        assertEquals(List.of(1, "MAPI_E_COLLISION"), List.of(result.code(), result.firstWord()));
    }

    @Test
    void aNameOf65CharactersIsAnInvalidParameter() {
        Result result = mapiscope.run("profile", "create", "x".repeat(65));

        assertEquals(List.of(1, "MAPI_E_INVALID_PARAMETER"), List.of(result.code(), result.firstWord()));
    }

    @Test
    void aNameThatIsNoPathIsWrongUse() {
        Result result = mapiscope.run("profile", "create", "A", "no\u0000path.pst");

        assertEquals(List.of(2, "no\\u0000path.pst cannot be the name of a file: Nul character not allowed."),
                List.of(result.code(), result.err().lines().findFirst().orElseThrow()));
    }

    @Test
    void aMissingFileMakesNoProfile() {
        Result result = mapiscope.run("profile", "create", "A", folder.resolve("gone.pst").toString());

        assertEquals(List.of(1, "MAPI_E_NOT_FOUND", List.of()), List.of(result.code(), result.firstWord(), list()));
    }

    @Test
    void deleteAsksAndKeepsTheProfileOnNo() {
        mapiscope.run("profile", "create", "A");

        Result result = mapiscope.on(new No()).run("profile", "delete", "A");

        assertEquals(List.of(1, "MAPI_E_USER_CANCEL", List.of("A")),
                List.of(result.code(), result.firstWord(), list()));
    }

    @Test
    void deleteWithYesDoesNotAsk() {
        mapiscope.run("profile", "create", "A");

        int code = mapiscope.on(new No()).run("profile", "delete", "A", "--yes").code();

        assertEquals(List.of(0, List.of()), List.of(code, list()));
    }

    @Test
    void deleteSaysWhichFilesStay() {
        mapiscope.run("profile", "create", "A", CommandLine.SEVEN_MESSAGES);

        Result result = mapiscope.run("profile", "delete", "A");

        assertEquals(List.of(true, true), List.of(result.err().contains("testPST.pst); its file stays."),
                Files.exists(Path.of(CommandLine.SEVEN_MESSAGES))));
    }

    @Test
    void missingArgumentsAndUnknownCommandsAreWrongUse() {
        assertEquals(List.of(2, 2, 2, 2),
                List.of(mapiscope.run("profile").code(), mapiscope.run("profile", "show").code(),
                        mapiscope.run("profile", "copy", "A").code(), mapiscope.run("profile", "burn").code()));
    }

    @Test
    void anotherFolderHasOtherProfiles() {
        mapiscope.run("profile", "create", "A", "--profiles", folder.resolve("other").toString());

        assertEquals(List.of(List.of(), "A\n"),
                List.of(list(),
                        mapiscope.run("--profiles", folder.resolve("other").toString(), "profile", "list").out()));
    }

    @Test
    void textsAreInPortugueseWhenAskedFor() {
        Result result = mapiscope.in(Locale.of("pt", "BR")).run("profile", "create", "Trabalho");

        assertEquals("O perfil Trabalho foi criado com 0 arquivos.", result.out().strip());
    }

    /** A person who says no. */
    private record No() implements Terminal {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.of("n");
        }
    }
}
