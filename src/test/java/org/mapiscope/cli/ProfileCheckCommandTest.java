package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class ProfileCheckCommandTest {
    private static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles\\Work";
    private static final String SERVICE = "c0".repeat(16);
    private static final String STORE = "c1".repeat(16);
    private static final String BOOK = "d0".repeat(16);
    private static final String BOOK_PROVIDER = "d1".repeat(16);

    @TempDir
    private Path folder;
    private CommandLine mapiscope;

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder);
    }

    @Test
    void aFindingHasWhatWasSeenWhereAndWhatToTry() throws IOException {
        Result result = check(registry("\\\\server\\home\\a.pst"));

        assertEquals(
                """
                        Work, Outlook 16.0, %s

                        Warning: Data file on a network share [store-on-network]
                          The file \\\\server\\home\\a.pst of "Mail" is on a network share. Outlook writes all the time; a connection\
                         that breaks damages the file.
                          Try: Close Outlook, move the file to a local folder, and show Outlook its new place. Microsoft supports\
                         no PST on a share for daily work.
                          Seen: %s, 001f6700

                        Note: No e-mail account [account-none]
                          The profile "Work" has no e-mail account. It opens data files only.
                          Try: Add an account when mail is to be sent and received with it.

                        Errors: 0, warnings: 1, notes: 1.
                        """
                        .formatted(folder.resolve("a.reg"), STORE),
                result.out().replace("\r", ""));
        assertEquals(1, result.code());
    }

    @Test
    void notesAloneAreNoFailure() throws IOException {
        assertEquals(0, check(registry("C:\\a.pst")).code());
    }

    @Test
    void itSaysThatFilesOfAnotherMachineWereNotLookedAt() throws IOException {
        assertEquals("The files that the profile names are on another machine and were not looked at. Use --path-map"
                + " when they are here too.", check(registry("C:\\a.pst")).err().strip());
    }

    @Test
    void filesOfAnotherMachineAreLookedForWhereTheyAreHere() throws IOException {
        Result result = check(registry("C:\\mail\\a.pst"), "--path-map", "c:\\MAIL=" + folder);

        assertEquals(
                List.of(1,
                        List.of("  The file C:\\mail\\a.pst is not there. Looked for at: " + folder.resolve("a.pst")),
                        ""),
                List.of(result.code(), result.lines("Looked for"), result.err()));
    }

    @Test
    void withDeepAllOfAFileIsRead() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(CommandLine.FOUR_MESSAGES));
        Files.write(folder.resolve("a.pst"), Arrays.copyOf(whole, 0x38000));
        Path reg = registry("C:\\a.pst");

        assertEquals(List.of(), check(reg, "--path-map", "C:=" + folder).lines("store-damaged"));
        assertEquals(List.of("Error: Data file is damaged [store-damaged]"),
                check(reg, "--deep", "--path-map", "C:=" + folder).lines("store-damaged"));
    }

    @Test
    void findingsAreJson() throws IOException {
        JsonNode json = new ObjectMapper().readTree(check(registry("\\\\server\\a.pst"), "--json").out());

        JsonNode first = json.get("findings").get(0);
        assertEquals(List.of("Work", "Outlook 16.0", KEY, false, true),
                List.of(json.get("profile").asText(), json.get("place").asText(), json.get("key").asText(),
                        json.get("filesSeen").asBoolean(), json.get("complete").asBoolean()));
        assertEquals(List.of("store-on-network", "WARNING", "\\\\server\\a.pst", STORE, "001f6700"),
                List.of(first.get("rule").asText(), first.get("severity").asText(),
                        first.get("arguments").get(0).asText(), first.get("evidence").get(0).get("section").asText(),
                        first.get("evidence").get(0).get("value").asText()));
        assertEquals(2, StreamSupport.stream(json.get("findings").spliterator(), false).count());
    }

    @Test
    void portugueseHasItsOwnWords() throws IOException {
        mapiscope.in(Locale.of("pt", "BR"));

        assertEquals(1, check(registry("\\\\server\\a.pst")).lines("Aviso: Arquivo de dados em um").size());
    }

    @Test
    void aProfileOfThisProgramIsCheckedWithItsFiles() throws IOException {
        mapiscope.run("profile", "create", "Mine", CommandLine.SEVEN_MESSAGES);

        JsonNode json = new ObjectMapper()
                .readTree(mapiscope.run("profile", "check", "Mine", "--deep", "--json").out());
        List<String> rules = new ArrayList<>();
        json.get("findings").forEach(each -> rules.add(each.get("rule").asText()));
        // where the project itself lies in such a folder
        rules.remove("store-in-temp");

        assertEquals(List.of(), rules);
    }

    @Test
    void whatIsNoMapIsWrongUse() throws IOException {
        Result result = check(registry("C:\\a.pst"), "--path-map", "nowhere");

        assertEquals(List.of(2, "--path-map: nowhere is not of the form THERE=HERE."),
                List.of(result.code(), result.err().lines().findFirst().orElse("")));
    }

    @Test
    void aProfileThatIsNotThereIsTold() throws IOException {
        Result result = mapiscope.run("profile", "check", "None", "--reg", registry("C:\\a.pst").toString());

        assertEquals(List.of(1, "MAPI_E_NOT_FOUND"), List.of(result.code(), result.firstWord()));
    }

    private Result check(Path reg, String... more) {
        List<String> arguments = new ArrayList<>(List.of("profile", "check", "--reg", reg.toString()));
        arguments.addAll(List.of(more));
        return mapiscope.run(arguments.toArray(String[]::new));
    }

    /** {@return a .reg file with the profile Work, which has one PST} */
    private Path registry(String pst) throws IOException {
        String reg = "Windows Registry Editor Version 5.00\n\n"
                + key("HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook", "\"DefaultProfile\"=\"Work\"")
                + key(KEY + "\\9207f3e0a3b11019908b08002b2a56c2", hex("01023d00", STORE),
                        hex("01023d01", BOOK_PROVIDER),
                        hex("01023d0e", SERVICE + BOOK))
                + key(KEY + "\\" + SERVICE, text("001f3d09", "MSUPST MS"), text("001f3001", "Mail"),
                        text("001f3d0b", "ServiceEntry"), hex("01023d00", STORE))
                + key(KEY + "\\" + STORE, text("001f3001", "Mail"), hex("00033e03", "21000000"),
                        hex("00033009", "02000000"), hex("01023d0c", SERVICE), text("001f6700", pst))
                + key(KEY + "\\" + BOOK, text("001f3d09", "CONTAB"), text("001f3001", "Contacts"),
                        text("001f3d0b", "ServiceEntry"), hex("01023d01", BOOK_PROVIDER))
                + key(KEY + "\\" + BOOK_PROVIDER, text("001f3001", "Contacts"), hex("00033e03", "23000000"),
                        hex("01023d0c", BOOK));
        return Files.writeString(folder.resolve("a.reg"), reg);
    }

    private static String key(String path, String... values) {
        return "[" + path + "]\n" + String.join("\n", values) + "\n\n";
    }

    private static String text(String name, String text) {
        return hex(name, HexFormat.of().formatHex((text + "\0").getBytes(StandardCharsets.UTF_16LE)));
    }

    private static String hex(String name, String hex) {
        return "\"" + name + "\"=hex:" + HexFormat.ofDelimiter(",").formatHex(HexFormat.of().parseHex(hex));
    }
}
