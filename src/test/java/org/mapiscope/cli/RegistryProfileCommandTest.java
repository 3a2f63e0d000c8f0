package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;
import org.mapiscope.operation.profile.MadeUpProfile;
import org.mapiscope.registry.MemoryRegistry;

/** {@code mapiscope profile list|show} on registry files. */
class RegistryProfileCommandTest {
    private static final String OLD = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles\\";

    @TempDir
    private Path folder;

    private CommandLine mapiscope;
    private String file = "";

    @BeforeEach
    void make() throws Exception {
        mapiscope = new CommandLine(folder.resolve("profiles"));
        MemoryRegistry registry = MadeUpProfile.registry();
        MadeUpProfile.addTo(registry, OLD + "Work");
        MadeUpProfile.addTo(registry, OLD + "Old");
        file = MadeUpProfile.write(registry, folder, "user.reg").toString();
    }

    private Result show(String... more) {
        return mapiscope.run(Stream.concat(Stream.of("profile", "show", "--reg", file), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void listHasThePlaceOfEachProfile() {
        assertEquals(
                List.of("Work  default  user.reg: Outlook 16.0", "Old            user.reg: Windows Messaging Subsystem",
                        "Work           user.reg: Windows Messaging Subsystem"),
                mapiscope.run("profile", "list", "--reg", file).out().lines().toList());
    }

    @Test
    void listIsJsonWhenAskedFor() throws Exception {
        JsonNode json = new ObjectMapper()
                .readTree(mapiscope.run("profile", "list", "--hive", file, "--json").out());

        assertEquals("{\"name\":\"Work\",\"default\":true,\"place\":\"user.reg: Outlook 16.0\"}",
                json.get(0).toString());
    }

    @Test
    void showTakesTheDefaultProfileOfAFile() {
        assertEquals(
                List.of("Work (default)", "  File: " + file, "  Place: Outlook 16.0", "  Key: " + MadeUpProfile.KEY,
                        "  Services"),
                show().out().lines().limit(5).toList());
    }

    @Test
    void showTellsStoresAndCachedMode() {
        String out = show().out();

        assertEquals(List.of("  Message stores", "    user@example.com (default)", "      Kind: EXCHANGE  MSEMS",
                "      Server: 00000000-0000-0000-0000-000000000000@example.com", "      Mailbox: user@example.com",
                "      Cached mode: on", "      OST file: " + MadeUpProfile.OST_PATH, "      Months of mail kept: 12"),
                out.lines().dropWhile(line -> !line.equals("  Message stores")).limit(8).toList());
    }

    @Test
    void showTellsAccountsWithTheirServers() {
        String out = show().out();

        assertEquals(List.of("    IMAP  user@example.org", "      IMAP  imap.example.org:993", "        User: user",
                "        Encryption: SSL", "      SMTP  smtp.example.org:587", "        Encryption: STARTTLS",
                "      Service: INTERSTOR", "      Key: " + MadeUpProfile.ACCOUNTS + "\\00000002"),
                out.lines().dropWhile(line -> !line.equals("    IMAP  user@example.org")).limit(8).toList());
    }

    @Test
    void sectionsAreShownWhenAskedFor() {
        List<String> lines = show("--sections").out().lines().toList();

        assertTrue(lines.contains("    " + MadeUpProfile.UNKNOWN + "  unknown"));
        assertTrue(lines.contains("      REG_SZ  Any name  any text"));
        assertTrue(lines.contains("      POP3 Password: a secret of 16 bytes"));
    }

    @Test
    void jsonHasAllOfAProfile() throws Exception {
        JsonNode json = new ObjectMapper().readTree(show("Work", "--json").out());

        assertEquals(List.of("Work", "MSEMS", "EXCHANGE", "user@example.com", "IMAP", "Contacts", "2", 22),
                List.of(json.at("/name").asText(), json.at("/services/0/name").asText(),
                        json.at("/stores/0/kind").asText(), json.at("/accounts/0/email").asText(),
                        json.at("/accounts/1/servers/0/protocol").asText(),
                        json.at("/addressBooks/2/containers/0").asText(),
                        json.at("/outlook/fastShutdown/0/text").asText(), json.at("/sections").size()));
    }

    @Test
    void noSecretIsInAnyOutput() {
        String all = show("--sections").out() + show("--json").out();

        for (byte[] secret : List.of(MadeUpProfile.PLANTED.getBytes(StandardCharsets.US_ASCII),
                MadeUpProfile.PLANTED.getBytes(StandardCharsets.UTF_16LE))) {
            assertFalse(all.toUpperCase(Locale.ROOT).contains(HexFormat.of().withUpperCase().formatHex(secret)));
        }
        assertFalse(all.contains(MadeUpProfile.PLANTED));
    }

    @Test
    void aNameInTwoPlacesIsThatOfTheNewestOutlook() {
        Result result = show("work");

        assertEquals("  Place: Outlook 16.0", result.out().lines().toList().get(2));
        assertEquals("user.reg: Windows Messaging Subsystem has a profile of that name, too."
                + " This is the one of user.reg: Outlook 16.0; --place chooses.", result.err().strip());
    }

    @Test
    void thePlaceCanBeChosen() {
        Result result = show("Work", "--place", "messaging");

        assertEquals(List.of("  Place: Windows Messaging Subsystem", ""),
                List.of(result.out().lines().toList().get(2), result.err()));
    }

    @Test
    void whatIsNotThereIsExitCodeOne() throws Exception {
        String other = Files.writeString(folder.resolve("other.txt"), "text").toString();
        MemoryRegistry none = new MemoryRegistry();
        none.key("HKEY_CURRENT_USER\\Environment");
        String empty = MadeUpProfile.write(none, folder, "empty.reg").toString();

        assertEquals(
                List.of("1 MAPI_E_NOT_FOUND", "1 MAPI_E_NOT_FOUND", "1 MAPI_E_NOT_FOUND", "1 MAPI_E_NOT_FOUND",
                        "1 MAPI_E_CORRUPT_DATA", "1 MAPI_E_NOT_FOUND"),
                List.of(failure(show("Other")), failure(show("Work", "--place", "15.0")),
                        failure(show("--place", "messaging")),
                        failure(mapiscope.run("profile", "list", "--hive", folder.resolve("gone.dat").toString())),
                        failure(mapiscope.run("profile", "list", "--reg", other)),
                        failure(mapiscope.run("profile", "list", "--reg", empty, "--json"))));
    }

    private static String failure(Result result) {
        return result.code() + " " + result.firstWord();
    }

    @Test
    void theMessageNamesTheProfilesThatAreThere() {
        assertEquals("There is no profile Other. There are: Work, Old, Work",
                show("Other").err().lines().toList().get(1).strip());
    }

    @Test
    void twoFilesAndAPlaceWithoutOneAreWrongUse() {
        assertEquals(List.of(2, 2), List.of(show("--hive", file).code(),
                mapiscope.run("profile", "list", "--place", "16.0").code()));
    }

    @Test
    void theFileStaysAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(Path.of(file));

        show("--json");

        assertEquals(HexFormat.of().formatHex(before), HexFormat.of().formatHex(Files.readAllBytes(Path.of(file))));
    }

    @Test
    void aChangeIsRefusedWithTheFileAndWhatToTry() {
        Result result = mapiscope.run("profile", "delete", "Work", "--yes", "--profiles", file);

        assertEquals(List.of("MAPI_E_NO_ACCESS (0x80070005) IProfAdmin",
                "  The profiles in " + file + " are for reading only; they stay as they are.",
                "  To change one, make it one of your own: mapiscope profile backup PROFILE FILE --profiles \"" + file
                        + "\", then mapiscope profile restore FILE."),
                result.err().lines().limit(3).toList());
    }

    @Test
    void eachChangeIsRefusedAndItsDryRunToo() {
        for (List<String> change : List.of(List.of("create", "New"), List.of("rename", "Work", "New"),
                List.of("set-default", "Work"), List.of("service", "add", "Work", "MSUPST MS"),
                List.of("section", "set", "Work", MadeUpProfile.UNKNOWN, "PR_COMMENT_W=x"),
                List.of("delete", "Gone"), List.of("delete", "Work", "--dry-run"))) {
            List<String> all = Stream.concat(Stream.of("profile"),
                    Stream.concat(change.stream(), Stream.of("--profiles", file))).toList();
            assertEquals("1 MAPI_E_NO_ACCESS", failure(mapiscope.run(all.toArray(String[]::new))), change.toString());
        }
    }

    @Test
    void whatTheRefusalProposesMakesItOnesOwn() {
        String backup = folder.resolve("work.json").toString();
        mapiscope.run("profile", "backup", "Work", backup, "--profiles", file);
        mapiscope.run("profile", "restore", backup);

        assertEquals("Work  default", mapiscope.run("profile", "list").out().strip());
    }

    @Test
    void aBackupWithoutAFileIsToldToNameOne() {
        assertEquals("there is no folder for backups, as the profiles are in none; name a file for the backup",
                mapiscope.run("profile", "backup", "Work", "--profiles", file).err().lines().toList().get(1).strip());
    }

    @Test
    void textsAreInPortugueseWhenAskedFor() {
        assertEquals("  Serviços", mapiscope.in(Locale.of("pt", "BR")).run("profile", "show", "--reg", file).out()
                .lines().toList().get(4));
    }

    @Test
    void ofThisMachineTheProfileIsShownTheSameWay() {
        mapiscope.run("profile", "create", "A", CommandLine.SEVEN_MESSAGES);

        List<String> lines = mapiscope.run("profile", "show", "A").out().lines().toList();

        assertEquals("A", lines.getFirst());
        assertTrue(lines.contains("      Kind: PST  MSUPST MS"));
    }
}
