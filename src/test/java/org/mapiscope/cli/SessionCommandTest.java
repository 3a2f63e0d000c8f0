package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.cli.CommandLine.Result;
import org.mapiscope.subsystem.ScriptedService;

class SessionCommandTest {
    @TempDir
    private Path folder;

    private CommandLine mapiscope;

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder.resolve("profiles"),
                new ScriptedService("Scripted", ScriptedService.Kind.STORE));
    }

    @Test
    void filesAreOpenedListedAndLoggedOff() {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, CommandLine.FOUR_MESSAGES);

        assertEquals(List.of(0, "", 2L, "Logoff: S_OK"),
                List.of(result.code(), result.err(), result.lines("  OPEN  ").stream().count(),
                        result.lines("Logoff:").get(0)));
    }

    @Test
    void theTraceHasTheLogoffAndUnderItTheProvidersCalls() {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--logoff", "MAPI_LOGOFF_UI", "--ui-param",
                "0x600003", "--trace");

        assertEquals(
                List.of("IMAPISession::Logoff(ulUIParam=0x0000000000600003, ulFlags=MAPI_LOGOFF_UI, ulReserved=0) = S_OK, # ms",
                        "  IMSLogon::Logoff(*lpulFlags=0) = S_OK, # ms",
                        "  IMSProvider::Shutdown(*lpulFlags=0) = S_OK, # ms"),
                calls(result));
    }

    @Test
    void theHandleIsZeroWithoutTheDialog() {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--ui-param", "600003", "--trace");

        assertEquals("IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=0, ulReserved=0) = S_OK, # ms",
                calls(result).get(0));
    }

    @Test
    void storesAreReleasedFirstWhenAskedFor() {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--release-first", "--trace");

        List<String> lines = result.out().lines().toList();
        int release = indexOf(lines, "IMsgStore::Release()");
        int logon = indexOf(lines, "    IMSLogon::Logoff(");
        int logoff = indexOf(lines, "IMAPISession::Logoff(");
        assertEquals(true, release < logon && logon < logoff, result.out());
    }

    private static int indexOf(List<String> lines, String start) {
        return lines.indexOf(lines.stream().filter(line -> line.startsWith(start)).findFirst().orElseThrow());
    }

    private static List<String> calls(Result result) {
        return result.out().lines()
                .filter(line -> line.contains("ISession::Logoff(") || line.contains("IMSLogon::Logoff(")
                        || line.contains("::Shutdown("))
                .map(line -> line.replaceAll("\\d+\\.\\d ms", "# ms")).toList();
    }

    @Test
    void flagsAreNamesOrNumbers() {
        Result names = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--flags",
                "MAPI_NEW_SESSION|MAPI_EXPLICIT_PROFILE");
        Result number = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--flags", "0x12");

        assertEquals(List.of(true, true),
                List.of(names.out().contains("MAPI_NEW_SESSION | MAPI_EXPLICIT_PROFILE | MAPI_EXTENDED\n"),
                        number.out().contains("MAPI_NEW_SESSION | MAPI_EXPLICIT_PROFILE | MAPI_EXTENDED\n")));
    }

    @Test
    void jsonHasSessionStoresLogoffAndTrace() throws Exception {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--json", "--trace");

        JsonNode json = new ObjectMapper().readTree(result.out());
        assertEquals(List.of("embedded", "OPEN", "S_OK", "MAPIInitialize", 0),
                List.of(json.at("/session/mapi").asText(), json.at("/stores/0/state").asText(),
                        json.at("/logoff/result").asText(), json.at("/trace/0/call").asText(), result.code()));
    }

    @Test
    void aStoreThatFailsIsExitCodeOneWithItsResultAndTheOthersOpen() throws Exception {
        Path text = Files.writeString(folder.resolve("text.pst"), "This is no store. ".repeat(100));

        Result result = mapiscope.run("session", text.toString(), CommandLine.SEVEN_MESSAGES);

        assertEquals(List.of(1, "MAPI_E_CORRUPT_DATA", 1, 1),
                List.of(result.code(), result.firstWord(), result.lines("  FAILED  ").size(),
                        result.lines("  OPEN  ").size()));
    }

    @Test
    void aMissingFileIsExitCodeOne() {
        Result result = mapiscope.run("session", folder.resolve("gone.pst").toString());

        assertEquals(List.of(1, "MAPI_E_NOT_FOUND"), List.of(result.code(), result.firstWord()));
    }

    @Test
    void anUnknownProfileIsExitCodeOne() {
        Result result = mapiscope.run("session", "Nobody");

        assertEquals(List.of(1, "MAPI_E_LOGON_FAILED", ""),
                List.of(result.code(), result.firstWord(), result.out()));
    }

    @Test
    void aNameOf65CharactersIsExitCodeOne() {
        Result result = mapiscope.run("session", "x".repeat(65));

        assertEquals(List.of(1, "MAPI_E_LOGON_FAILED"), List.of(result.code(), result.firstWord()));
    }

    @Test
    void anUnknownNameOfAFlagIsWrongUse() {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--logoff", "MAPI_LOGOFF_NEVER");

        assertEquals(List.of(2, "", true),
                List.of(result.code(), result.out(), result.err().contains("'MAPI_LOGOFF_NEVER' is neither")));
    }

    @Test
    void anUnknownBitIsWrongUseThatMapiReports() {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--logoff", "0x80", "--trace");

        assertEquals(List.of(2, "MAPI_E_UNKNOWN_FLAGS", List.of(
                "IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=0x80, ulReserved=0) = MAPI_E_UNKNOWN_FLAGS, # ms",
                "IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=0, ulReserved=0) = S_OK, # ms")),
                List.of(result.code(), result.firstWord(), result.lines("IMAPISession::Logoff(")));
    }

    @Test
    void aReservedThatIsNotZeroIsExitCodeOne() {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--reserved", "1");

        assertEquals(List.of(1, "MAPI_E_INVALID_PARAMETER"), List.of(result.code(), result.firstWord()));
    }

    @Test
    void nothingToLogOnToIsWrongUse() {
        Result result = mapiscope.run("session");

        assertEquals(List.of(2, "Missing: PROFILE|FILE"), List.of(result.code(), result.err().lines().toList().get(0)));
    }

    @Test
    void aProfileAmongFilesIsWrongUse() {
        assertEquals(2, mapiscope.run("session", "Work", CommandLine.SEVEN_MESSAGES).code());
    }

    @Test
    void theDefaultProfileNeedsNoName() {
        mapiscope.run("profile", "create", "Work", CommandLine.SEVEN_MESSAGES);
        mapiscope.run("profile", "set-default", "Work");

        Result result = mapiscope.run("session", "--flags", "MAPI_USE_DEFAULT");

        assertEquals(List.of(0, true), List.of(result.code(), result.out().startsWith("Session: Work (embedded)")));
    }

    @Test
    void aPersonWhoSaysNoKeepsTheSessionUntilTheCommandEnds() {
        List<String> questions = new ArrayList<>();

        Result result = mapiscope.on(new Answering("n", questions)).run("session", CommandLine.SEVEN_MESSAGES,
                "--logoff",
                "MAPI_LOGOFF_UI", "--trace");

        assertEquals(List.of(1, "MAPI_E_USER_CANCEL", 1, 2), List.of(result.code(), result.firstWord(),
                questions.size(), result.lines("IMAPISession::Logoff(").size()));
    }

    @Test
    void aSessionThatWasKeptIsSaidToEndWithTheCommand() {
        Result result = mapiscope.on(new Answering("n", new ArrayList<>())).run("session", CommandLine.SEVEN_MESSAGES,
                "--logoff", "MAPI_LOGOFF_UI");

        List<String> lines = result.out().lines().toList();
        int end = lines.indexOf("The session was still open. The command ends it now, without a question:");
        assertEquals(List.of(true, "Logoff: S_OK"), List.of(end > 0, lines.get(end + 1)), result.out());
    }

    @Test
    void aSessionThatWasKeptEndsInJsonToo() throws Exception {
        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, "--reserved", "1", "--json");

        JsonNode json = new ObjectMapper().readTree(result.out());
        assertEquals(List.of("MAPI_E_INVALID_PARAMETER", false, "S_OK"), List.of(json.at("/error/result").asText(),
                json.has("logoff"), json.at("/endedWithCommand/result").asText()));
    }

    @Test
    void theSameFileTwiceIsOneStoreWithTwoReferences() throws Exception {
        String other = Path.of(CommandLine.SEVEN_MESSAGES).toAbsolutePath().toString();

        Result result = mapiscope.run("session", CommandLine.SEVEN_MESSAGES, CommandLine.SEVEN_MESSAGES, other,
                "--trace");

        assertEquals(List.of(0, "", 3, 1), List.of(result.code(), result.err(), result.lines("  OPEN  ").size(),
                result.lines("IMSLogon::Logoff(").size()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nbreak.pst", "   .pst", "\u00A0\u00A0", "\u001B[2Jclear.pst"})
    void anyNameOfAFileWillDo(String name) throws Exception {
        Path file = storeNamed(name);

        Result result = mapiscope.run("session", file.toString(), "--trace");

        assertEquals(List.of(0, "", 0L), List.of(result.code(), result.err(),
                result.out().chars().filter(each -> each != '\n' && Character.isISOControl(each)).count()));
    }

    /** Skips the test where the system has no such names. */
    private Path storeNamed(String name) throws IOException {
        Path file = folder;
        try {
            file = folder.resolve(name);
        } catch (InvalidPathException e) {
            Assumptions.abort("No file can have the name here: " + e.getMessage());
        }
        return Files.copy(Path.of(CommandLine.SEVEN_MESSAGES), file);
    }

    @Test
    void aNameIsNotCutWithinACharacter() throws Exception {
        Path file = storeNamed("x" + "\uD83D\uDCEC".repeat(30));

        assertEquals(0, mapiscope.run("session", file.toString()).code());
    }

    @Test
    void aDeviceIsNoFile() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/zero")), "There is no /dev/zero on this system");

        Result result = mapiscope.run("session", "/dev/zero");

        assertEquals(List.of(1, "MAPI_E_DISK_ERROR", true), List.of(result.code(), result.firstWord(),
                result.err().contains("  /dev/zero is no regular file but a device or a pipe\n")));
    }

    @Test
    void aNameThatIsNoPathIsWrongUse() {
        Result result = mapiscope.run("session", "no\u0000path.pst");

        assertEquals(new Result(2, "", """
                no\\u0000path.pst cannot be the name of a file: Nul character not allowed.
                For help: mapiscope --help
                """), result);
    }

    @Test
    void aPersonWhoSaysYesLogsOff() {
        Result result = mapiscope.on(new Answering("y", new ArrayList<>())).run("session", CommandLine.SEVEN_MESSAGES,
                "--logoff", "MAPI_LOGOFF_UI");

        assertEquals(List.of(0, ""), List.of(result.code(), result.err()));
    }

    /** A person who always gives the same answer. */
    private record Answering(String answer, List<String> questions) implements Terminal {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<String> ask(String question) {
            questions.add(question);
            return Optional.of(answer);
        }
    }
}
