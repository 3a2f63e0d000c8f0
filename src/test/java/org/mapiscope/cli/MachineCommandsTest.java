package org.mapiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.cli.CommandLine.Result;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.MapiCandidate.Verdict;
import org.mapiscope.mapi.MapiModule;
import org.mapiscope.mapi.MapiProcess;
import org.mapiscope.mapi.MapiProcesses;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.OutlookProfile;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.WindowsError;

class MachineCommandsTest {
    private static final String DLL = "C:\\Office16\\olmapi32.dll";

    @TempDir
    private Path folder;

    private Result run(MachineMapi machine, String... arguments) {
        return new CommandLine(folder).on(machine).run(arguments);
    }

    private static MachineMapi searched(MapiSearch search) {
        return new Machine(search, new MapiProcesses(List.of(), 0, Optional.empty()), List.of());
    }

    private static MachineMapi holding(MapiProcess... processes) {
        return new Machine(new MapiSearch(List.of(), Optional.empty()),
                new MapiProcesses(List.of(processes), 40, Optional.empty()), List.of());
    }

    private static MapiCandidate candidate(Source source, MachineType machine, Verdict verdict) {
        return new MapiCandidate(source, "a key", Optional.of(DLL), Optional.of("16.0.1.2"), Optional.of(machine),
                verdict);
    }

    private static MapiProcess outlook() {
        return new MapiProcess(4711, "OUTLOOK.EXE", Optional.of("C:\\Office16\\OUTLOOK.EXE"),
                Optional.of(LocalDateTime.of(2026, 3, 1, 9, 30).atZone(ZoneId.systemDefault()).toInstant()),
                Optional.of(MachineType.X86), List.of(new MapiModule("olmapi32.dll", DLL),
                        new MapiModule("mspst32.dll", "C:\\Office16\\mspst32.dll")),
                Optional.empty());
    }

    private static MapiProcess secret() {
        return new MapiProcess(88, "secret.exe", Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                Optional.of(new WindowsError("OpenProcess", 5)));
    }

    @Test
    void whatWasTakenIsMarked() {
        MapiSearch search = new MapiSearch(List.of(candidate(Source.CLICK_TO_RUN, MachineType.X64, new Verdict.Taken()),
                new MapiCandidate(Source.OFFICE_COMPONENT, "{C}", Optional.empty(), Optional.empty(), Optional.empty(),
                        new Verdict.Refused(new Unavailable.NoPath(new WindowsError("Msi", 1607))))),
                Optional.empty());

        assertEquals(new Result(0,
                """
                        *  Office by Click-to-Run  C:\\Office16\\olmapi32.dll  16.0.1.2  x64  Taken: this is the MAPI that is used.
                           Component of Office     {C}                                      The entry leads to no library (Msi: \
                        error 1607).
                        """,
                ""), run(searched(search), "mapi"));
    }

    @Test
    void whereNothingFitsItIsSaidWhatDoes() {
        Unavailable why = new Unavailable.OtherMachine(DLL, MachineType.X86, MachineType.X64);
        MapiSearch search = new MapiSearch(
                List.of(candidate(Source.DLL_PATH, MachineType.X86, new Verdict.Refused(why))), Optional.of(why));
        String sentence = DLL + " is 32-bit (x86) and this MapiScope is 64-bit (x64), so it cannot be loaded.\n";

        assertEquals(
                new Result(1, "  Default mail program, Simple MAPI  " + DLL + "  16.0.1.2  x86  " + sentence,
                        sentence + """
                                Commands such as mapiscope session can reach it on a 32-bit (x86) Java 21 for Windows: \
                                java -jar mapiscope.jar. The window has no 32-bit build and needs the 64-bit Outlook.
                                MapiScope's own MAPI works all the same: it opens PST and OST files, and keeps profiles \
                                of its own.
                                """),
                run(searched(search), "mapi"));
    }

    @Test
    void candidatesAreJsonToo() throws IOException {
        MapiSearch search = new MapiSearch(
                List.of(candidate(Source.CLICK_TO_RUN, MachineType.X64, new Verdict.Taken())),
                Optional.empty());

        assertEquals(new ObjectMapper().readTree(
                """
                        {"taken": "C:\\\\Office16\\\\olmapi32.dll", "whyNot": null, "candidates": [{"source": "CLICK_TO_RUN",
                         "place": "a key", "path": "C:\\\\Office16\\\\olmapi32.dll", "version": "16.0.1.2", "machine": "X64",
                         "bits": 64, "verdict": "Taken", "words": "Taken: this is the MAPI that is used."}], "profiles": []}"""),
                new ObjectMapper().readTree(run(searched(search), "mapi", "--json").out()));
    }

    @Test
    void outlooksProfilesInTheRegistryAreTold() throws IOException {
        MachineMapi machine = new Machine(new MapiSearch(List.of(), Optional.empty()),
                new MapiProcesses(List.of(), 0, Optional.empty()),
                List.of(new OutlookProfile("Work", true, "a key", List.of("C:\\a.pst", "C:\\b.ost"))));

        assertEquals("""
                Outlook's profiles in the registry, with the files that mapiscope session can open:
                  Work (default)
                    C:\\a.pst
                    C:\\b.ost
                """, run(machine, "mapi").out());
        assertEquals(new ObjectMapper().readTree("""
                {"taken": null, "whyNot": null, "candidates": [], "profiles": [{"name": "Work", "default": true,
                 "place": "a key", "files": ["C:\\\\a.pst", "C:\\\\b.ost"]}]}"""),
                new ObjectMapper().readTree(run(machine, "mapi", "--json").out()));
    }

    @Test
    void processesAreToldWithLibrariesOrWithWhyTheyCannotBe() {
        assertEquals(
                new Result(0,
                        """
                                4711  OUTLOOK.EXE  x86  2026-03-01 09:30:00  olmapi32.dll mspst32.dll
                                88    secret.exe                             Access was denied. Run this program as an administrator to \
                                see this process too.
                                """,
                        "Processes that hold MAPI: 1 of 40. Could not be looked into: 1.\n"),
                run(holding(outlook(), secret()), "processes"));
    }

    @Test
    void processesAreJsonToo() throws IOException {
        assertEquals(new ObjectMapper().readTree("""
                {"looked": 40, "whyNot": null, "processes": [{"id": 88, "name": "secret.exe", "path": null,
                 "started": null, "machine": null, "bits": null, "modules": [],
                 "refused": "Access was denied. Run this program as an administrator to see this process too."}]}"""),
                new ObjectMapper().readTree(run(holding(secret()), "processes", "--json").out()));
    }

    @Test
    void elsewhereThanOnWindowsBothSayWhyAndWhatWorks() {
        MachineMapi none = MachineMapi.none(new Unavailable.NotWindows("Linux"));
        String words = """
                Só o Windows tem um MAPI da própria máquina, e este sistema é Linux.
                Para usar o MAPI do Outlook, inicie o MapiScope no computador Windows em que o Outlook está.
                O MAPI do próprio MapiScope funciona assim mesmo: abre arquivos PST e OST e tem perfis próprios.
                """;
        CommandLine portuguese = new CommandLine(folder).on(none).in(Locale.of("pt", "BR"));

        assertEquals(List.of(new Result(1, "", words), new Result(1, "", words)),
                List.of(portuguese.run("mapi"), portuguese.run("processes")));
    }

    private record Machine(MapiSearch candidates, MapiProcesses processes, List<OutlookProfile> profiles)
            implements
                MachineMapi {}
}
