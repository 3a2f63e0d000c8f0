package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;
import org.mapiscope.operation.profile.MadeUpProfile;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.reg.RegFormat;
import org.mapiscope.registry.reg.RegWriter;

class ProfileReportCommandTest {
    @TempDir
    private Path folder;
    private CommandLine mapiscope;
    private Path reg;

    @BeforeEach
    void make() throws IOException {
        mapiscope = new CommandLine(folder.resolve("profiles"));
        reg = write("a.reg", MadeUpProfile.registry());
    }

    private Path write(String name, MemoryRegistry registry) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            new RegWriter(RegFormat.VERSION_5).write(out, "HKEY_CURRENT_USER",
                    registry.root().subkey("HKEY_CURRENT_USER").orElseThrow());
        }
        return file;
    }

    private Result report(String... more) {
        return mapiscope.run(Stream.concat(Stream.of("profile", "report", "--reg", reg.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void itGoesIntoFilesOrToTheOutput() throws IOException {
        Path html = folder.resolve("report.html");
        Result result = report("--html", html.toString(), "--json");

        assertEquals(List.of(0, "<!DOCTYPE html>", 1),
                List.of(result.code(), Files.readString(html).lines().findFirst().orElseThrow(),
                        new ObjectMapper().readTree(result.out()).path("form").intValue()));
    }

    @Test
    void nothingThatSaysWhoIsInItWithAllSections() {
        String all = report("--html", "--include", "profile,findings,sections,machine").out().toLowerCase(Locale.ROOT)
                .replace("domain1.example", "");

        assertEquals(List.of(), Stream.of("example.com", "example.org", "example.net", "user@", "\\user\\",
                MadeUpProfile.PLANTED, "any text", "reader").filter(all::contains).toList());
    }

    @Test
    void whatIsPlantedInOddPlacesOfARegistryIsNotInIt() throws IOException {
        MemoryRegistry registry = MadeUpProfile.registry();
        MadeUpProfile.addTo(registry, MadeUpProfile.OFFICE + "\\Profiles\\Zebed\u00E9u Quixote");
        String unknown = MadeUpProfile.KEY + "\\" + MadeUpProfile.UNKNOWN;
        registry.key(unknown).string("Owner", "Wilhelmina Quixote").string("zebedeu@tailspin.example", "1")
                .string("Places", "D:\\Quixote\\tailspin.pst;\\\\zfiler\\zshare\\zebedeu.pst")
                .binary("Wide", "Zebedeu!".getBytes(StandardCharsets.UTF_16LE))
                .binary("Narrow", "zebedeu@tailspin".getBytes(StandardCharsets.UTF_8))
                .unicode("001f3001", "Wilhelmina's mail").ansi("001e3a20", "Wilhelmina")
                .string("Seen", "S-1-5-21-77777-88888-99999-1001 at 10.20.30.40")
                .string("Link", "https://zebedeu:hush@zfiler.tailspin.example/quixote?x=1");
        registry.key(unknown + "\\Wilhelmina").string("x", "y");
        registry.key(MadeUpProfile.OFFICE + "\\AutoDiscover").string("tailspin.example",
                "\\\\zfiler\\zshare\\auto.xml");
        reg = write("odd.reg", registry);
        String all = (report("--html", "--include", "profile,findings,sections").out()
                + report("--json", "--include", "profile,findings,sections").out()).toLowerCase(Locale.ROOT);

        assertEquals(List.of(),
                Stream.of("zebed", "quixote", "wilhelmina", "tailspin", "zfiler", "zshare", "hush", "77777",
                        "10.20.30.40", "5a0065006200", "{0065005a").filter(all::contains).toList());
    }

    @Test
    void namesStayWhenRedactionIsSwitchedOffAndPasswordsDoNot() {
        String all = report("--json", "--no-redaction", "--include", "profile,sections").out();

        assertEquals(List.of("user@example.net"),
                Stream.of("user@example.net", MadeUpProfile.PLANTED).filter(all::contains).toList());
    }

    @Test
    void aFileThatIsThereStaysUnlessItIsForced() throws IOException {
        Path html = Files.writeString(folder.resolve("report.html"), "mine");
        Result kept = report("--html", html.toString());
        String before = Files.readString(html);
        Result forced = report("--html", html.toString(), "--force");

        assertEquals(List.of(1, "MAPI_E_COLLISION", "mine", 0, false), List.of(kept.code(), kept.firstWord(), before,
                forced.code(), Files.readString(html).contains("mine")));
    }

    @Test
    void itHasToBeToldWhatToWrite() {
        assertEquals(List.of(2, 2), List.of(report().code(), report("--html", "--json").code()));
    }

    @Test
    void aProfileThatIsNotThereFails() {
        assertEquals("MAPI_E_NOT_FOUND", mapiscope.run("profile", "report", "None", "--json").firstWord());
    }

    @Test
    void aProfileIsTheSameAsItselfUnderOtherIdentifiers() throws IOException {
        MemoryRegistry other = MadeUpProfile.registry();
        other.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.PST_STORE).unicode("001f6700", "D:\\other.pst");
        Result same = mapiscope.run("profile", "compare", "Work", "--reg", reg.toString(), "--with-reg",
                reg.toString());
        Result different = mapiscope.run("profile", "compare", "--reg", reg.toString(), "--with-reg",
                write("b.reg", other).toString());

        assertEquals(List.of(0, 1), List.of(same.code(), different.code()));
        assertEquals(List.of("! File path: " + MadeUpProfile.PST_PATH + " | D:\\other.pst"),
                different.out().lines().map(String::strip).filter(each -> each.contains("path:")).toList());
    }

    @Test
    void aComparisonHasTheSameInJson() throws IOException {
        MemoryRegistry other = MadeUpProfile.registry();
        other.key(MadeUpProfile.KEY + "\\" + MadeUpProfile.CONTACTS).unicode("001f3001", "Others");
        Result result = mapiscope.run("profile", "compare", "--reg", reg.toString(), "--with-reg",
                write("b.reg", other).toString(), "--json");

        assertEquals(List.of("GROUP SERVICES CHANGED", "SERVICE Outlook Address Book CHANGED",
                "FACT DISPLAY_NAME CHANGED"),
                new ObjectMapper().readTree(result.out()).path("rows").findParents("status").stream()
                        .filter(each -> !each.path("name").asText().matches("PROFILE|FILE|SECTIONS|0x.*|[0-9a-f]{32}"))
                        .map(each -> each.path("kind").asText() + " " + each.path("name").asText() + " "
                                + each.path("status").asText())
                        .toList());
    }

    @Test
    void whatCannotBeComparedIsNeitherTheSameNorDifferent() {
        assertEquals(List.of(2, 2, 2, 2), List.of(mapiscope.run("profile", "compare", "A", "B").code(),
                mapiscope.run("profile", "compare", "A").code(),
                mapiscope.run("profile", "compare", "--with-machine").code(),
                mapiscope.run("profile", "compare", "A", "--with-machine", "--with-hive", "x").code()));
    }

    @Test
    void twoProfilesOfThisMachineAreCompared() {
        mapiscope.run("profile", "create", "One", CommandLine.SEVEN_MESSAGES);
        mapiscope.run("profile", "copy", "One", "Two");
        Result result = mapiscope.run("profile", "compare", "One", "Two", "--all");

        assertEquals(List.of("! Name: One | Two"),
                result.out().lines().map(String::strip).filter(each -> each.startsWith("!"))
                        .filter(each -> each.contains("|") && !each.startsWith("! Section")
                                && !each.contains("PR_SEARCH_KEY"))
                        .toList());
    }
}
