package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;

class ProfileEditCommandsTest {
    @TempDir
    private Path folder;

    private CommandLine mapiscope;

    @BeforeEach
    void make() {
        mapiscope = new CommandLine(folder.resolve("profiles"));
        run("create", "Work");
    }

    private Result run(String... arguments) {
        return mapiscope.run(Stream.concat(Stream.of("profile"), Stream.of(arguments)).toArray(String[]::new));
    }

    private JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(run(Stream.concat(Stream.of(arguments), Stream.of("--json"))
                .toArray(String[]::new)).out());
    }

    private void addServices() {
        run("service", "add", "Work", "MSUPST MS", "PR_PST_PATH_W=/x/a.pst", "--name", "A");
        run("service", "add", "Work", "MSUPST MS", "PR_PST_PATH_W=/x/b.pst");
    }

    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        json("service", "list", "Work").get("services").forEach(each -> names.add(each.get("displayName").asText()));
        return names;
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("profiles").resolve("backups"))) {
            return files.toList();
        }
    }

    @Test
    void servicesAreAddedMovedConfiguredAndRemoved() throws IOException {
        addServices();
        List<List<String>> states = new ArrayList<>(List.of(names()));
        run("service", "move", "Work", "b.pst", "first");
        states.add(names());
        run("service", "configure", "Work", "b.pst", "PR_PST_PATH_W=/x/c.pst");
        states.add(names());
        run("service", "remove", "Work", "a", "-y");
        states.add(names());

        assertEquals(List.of(List.of("A", "b.pst"), List.of("b.pst", "A"), List.of("c.pst", "A"), List.of("c.pst")),
                states);
    }

    @Test
    void theDefaultStoreIsNamedByItsService() throws IOException {
        addServices();
        run("service", "default-store", "Work", "b.pst");

        List<Integer> flags = new ArrayList<>();
        json("service", "list", "Work").get("providers").forEach(each -> flags.add(each.get("flags").asInt()));
        assertEquals(List.of(0x20, 0x22), flags);
    }

    @Test
    void installedServicesSayWhatTheyNeed() throws IOException {
        JsonNode service = json("service", "list").get(0);

        assertEquals("{\"name\":\"MSUPST MS\",\"displayName\":\"Outlook Data File (PST)\","
                + "\"dll\":\"org.mapiscope.store.pst\",\"settings\":[\"PR_PST_PATH_W\"]}", service.toString());
    }

    @Test
    void propertiesOfASectionAreSetReadAndDeleted() throws IOException {
        addServices();
        run("section", "set", "Work", "A", "PR_COMMENT_W=Größe = 世界");
        JsonNode with = json("section", "get", "Work", "A").get("properties");
        run("section", "delete", "Work", "A", "PR_COMMENT_W");
        JsonNode without = json("section", "get", "Work", "A").get("properties");

        assertEquals(List.of(Optional.of("Größe = 世界"), Optional.empty()), List.of(value(with), value(without)));
    }

    private static Optional<String> value(JsonNode properties) {
        for (JsonNode each : properties) {
            if (each.get("name").asText().equals("PR_COMMENT_W")) {
                return Optional.of(each.get("value").asText());
            }
        }
        return Optional.empty();
    }

    @Test
    void aSectionIsMadeByItsIdentifierInEveryForm() throws IOException {
        for (String form : List.of("{01020304-0506-0708-090A-0B0C0D0E0F10}", "01020304-0506-0708-090A-0B0C0D0E0F10",
                "0403020106050807090a0b0c0d0e0f10")) {
            run("section", "set", "Work", form, "0x30040003=7");
            JsonNode sections = json("section", "get", "Work");
            run("section", "delete", "Work", form);

            assertEquals(List.of("{01020304-0506-0708-090A-0B0C0D0E0F10}", 0),
                    List.of(sections.get(0).get("uid").asText(), json("section", "get", "Work").size()));
        }
    }

    @Test
    void aDryRunSaysWhatWouldBeDifferentAndChangesNothing() throws IOException {
        addServices();
        Result result = run("service", "configure", "Work", "A", "PR_PST_PATH_W=/x/c.pst", "--dry-run");

        assertEquals(new Result(0, """
                The profile Work would be changed:
                  A: PR_PST_PATH_W changes from /x/a.pst to /x/c.pst
                  A backup would be written first.
                """, ""), result);
        assertEquals(false, Files.exists(folder.resolve("profiles").resolve("backups")));
    }

    @Test
    void everyChangeCanBeRunDry() throws IOException {
        addServices();
        String before = json("service", "list", "Work").toString();
        for (List<String> command : List.of(List.of("create", "New"), List.of("copy", "Work", "New"),
                List.of("rename", "Work", "New"), List.of("delete", "Work"), List.of("set-default", "Work"),
                List.of("service", "add", "Work", "MSUPST MS"), List.of("service", "remove", "Work", "A"),
                List.of("service", "move", "Work", "A", "down"), List.of("service", "add-provider", "Work", "A"),
                List.of("service", "default-store", "Work", "b.pst"),
                List.of("section", "set", "Work", "A", "PR_COMMENT_W=x"), List.of("section", "delete", "Work", "A"))) {
            Result result = run(Stream.concat(command.stream(), Stream.of("--dry-run")).toArray(String[]::new));
            assertEquals(List.of(0, true), List.of(result.code(), result.out().lines().count() > 1), command::toString);
        }

        assertEquals(List.of(before, "Work"),
                List.of(json("service", "list", "Work").toString(), run("list").out().strip()));
    }

    @Test
    void aDeletedProfileIsBroughtBackFromTheBackupThatTheDeletionWrote() throws IOException {
        addServices();
        JsonNode before = json("service", "list", "Work");
        Result deleted = run("delete", "Work");
        String file = deleted.err().lines().findFirst().orElseThrow().substring("Backup: ".length());
        run("restore", file);

        assertEquals(List.of(before, backups()), List.of(json("service", "list", "Work"), List.of(Path.of(file))));
    }

    @Test
    void aBackupIsWrittenToAFileThatIsNotThereYet() throws IOException {
        addServices();
        String file = folder.resolve("mine.json").toString();
        Result first = run("backup", "Work", file);
        Result second = run("backup", "Work", file);
        run("restore", file, "--as", "Second");

        assertEquals(List.of("Wrote a backup of the profile Work: " + file, 1, "MAPI_E_COLLISION", "Second\nWork"),
                List.of(first.out().strip(), second.code(), second.firstWord(), run("list").out().strip()));
    }

    @Test
    void backupsAreListedWithTimeAndProfile() throws IOException {
        run("backup", "Work");
        run("create", "Other");
        run("backup", "Other");

        List<String> profiles = new ArrayList<>();
        json("backups").forEach(each -> profiles.add(each.get("profile").asText()));
        assertEquals(List.of(List.of("Other", "Work"), 1), List.of(profiles, json("backups", "work").size()));
    }

    @Test
    void puttingAProfileBackAsksFirst() {
        run("backup", "Work", folder.resolve("x.json").toString());
        addServices();
        Result result = mapiscope.on(new No()).run("profile", "restore", folder.resolve("x.json").toString());

        assertEquals(List.of(1, "MAPI_E_USER_CANCEL"), List.of(result.code(), result.firstWord()));
    }

    /** Answers no to everything. */
    private static final class No implements Terminal {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.of("no");
        }
    }

    @Test
    void outlooksOwnProfileIsChangedOnlyWithYes() {
        mapiscope.withOutlook(OutlooksName::of);
        Result refused = run("--mapi", "outlook", "rename", "Work", "New");
        Result done = run("--mapi", "outlook", "rename", "Work", "New", "--yes");

        assertEquals(List.of(1, "MAPI_E_USER_CANCEL", 0),
                List.of(refused.code(), refused.firstWord(), done.code()), refused.err() + done.err());
    }

    @Test
    void whatCannotBeReadIsWrongUse() {
        addServices();
        run("service", "add", "Work", "MSUPST MS", "--name", "A");
        List<List<String>> commands = List.of(List.of("service", "remove", "Work", "nobody"),
                List.of("service", "remove", "Work", "MSUPST MS"),
                List.of("section", "set", "Work", "b.pst", "novalue"),
                List.of("section", "set", "Work", "b.pst", "PR_NOBODYS=1"),
                List.of("section", "set", "Work", "b.pst", "0x30040003=many"),
                List.of("service", "move", "Work", "b.pst", "sideways"), List.of("service"), List.of("section"));
        for (List<String> command : commands) {
            assertEquals(2, run(command.toArray(String[]::new)).code(), command::toString);
        }
    }

    @Test
    void itSpeaksPortuguese() {
        addServices();
        Result result = mapiscope.in(Locale.of("pt", "BR")).run("profile", "service", "move", "Work", "A", "down",
                "--dry-run");

        assertEquals("O perfil Work seria alterado:", result.out().lines().findFirst().orElseThrow());
    }
}
