package org.mapiscope.nativemapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.mapi.MachineType;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiCandidate.Source;
import org.mapiscope.mapi.MapiCandidate.Verdict;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.WindowsError;

class MapiFinderTest {
    private static final String CLIENTS = "HKLM\\Software\\Clients\\Mail";
    private static final String OFFICE = "C:\\Program Files\\Microsoft Office\\root\\Office16\\";
    private static final String OUTLOOKS = OFFICE + "OLMAPI32.DLL";
    private static final String SYSTEMS = FakeMachine.SYSTEM + "\\mapi32.dll";
    private static final String OFFICE_2016 = "{5812C571-53F0-4467-BEFA-0A4F47A9437C}";

    @TempDir
    private Path folder;

    private FakeMachine windows() {
        return new FakeMachine(folder).file(SYSTEMS, extended(PeBuilder.X64).version(1, 0, 2536, 0));
    }

    private static PeBuilder extended(int machine) {
        return new PeBuilder(machine).exports(PeBuilder.EXTENDED);
    }

    private static FakeMachine withClient(FakeMachine windows, String name, String value, String path) {
        return windows.value(CLIENTS + ", (Default)", name).value(CLIENTS + "\\" + name + ", " + value, path);
    }

    private static MapiSearch find(FakeMachine windows) {
        return new MapiFinder(windows.machine(MachineType.X64)).find();
    }

    /** {@return rule, path and verdict of each candidate; the Offices that Windows Installer does not know are left out} */
    private static List<String> told(MapiSearch search) {
        return search.candidates().stream()
                .filter(each -> each.source() != Source.OFFICE_COMPONENT || each.path().isPresent())
                .map(each -> each.source() + " " + each.path().orElse("-") + " " + word(each.verdict())).toList();
    }

    private static String word(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused
                ? refused.reason().getClass().getSimpleName()
                : verdict.getClass().getSimpleName();
    }

    @Test
    void theDefaultMailClientsLibraryIsTakenWithVersionAndMachine() {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPathEx", "C:\\Mail\\mail.dll")
                .file("C:\\Mail\\mail.dll", extended(PeBuilder.X64).version(3, 1, 0, 7));

        assertEquals(Optional.of(new MapiCandidate(Source.DLL_PATH_EX, CLIENTS + "\\Other Mail, DLLPathEx",
                Optional.of("C:\\Mail\\mail.dll"), Optional.of("3.1.0.7"), Optional.of(MachineType.X64),
                new Verdict.Taken())), find(windows).taken());
    }

    @Test
    void whatIsNotTakenCouldHaveBeen() {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPathEx", "C:\\Mail\\mail.dll")
                .file("C:\\Mail\\mail.dll", extended(PeBuilder.X64));

        assertEquals(List.of("DLL_PATH_EX C:\\Mail\\mail.dll Taken", "SYSTEM " + SYSTEMS + " NotNeeded"),
                told(find(windows)));
    }

    @Test
    void outlooksOwnLibraryGoesBeforeTheDefaultMailClients() {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPathEx", "C:\\Mail\\mail.dll")
                .file("C:\\Mail\\mail.dll", extended(PeBuilder.X64))
                .component(OFFICE_2016, "outlook.exe", OFFICE + "OUTLOOK.EXE")
                .file(OUTLOOKS, extended(PeBuilder.X64).version(16, 0, 17328, 20550));

        assertEquals(
                List.of("OFFICE_COMPONENT " + OFFICE + "olmapi32.dll Taken",
                        "DLL_PATH_EX C:\\Mail\\mail.dll NotNeeded", "SYSTEM " + SYSTEMS + " NotNeeded"),
                told(find(windows)));
    }

    @Test
    void aPersonsDefaultMailClientGoesBeforeTheMachines() {
        FakeMachine windows = withClient(windows(), "Machine Mail", "DLLPathEx", "C:\\machine.dll")
                .value("HKCU\\Software\\Clients\\Mail, (Default)", "Person Mail")
                .value(CLIENTS + "\\Person Mail, DLLPathEx", "C:\\person.dll")
                .file("C:\\person.dll", extended(PeBuilder.X64)).file("C:\\machine.dll", extended(PeBuilder.X64));

        assertEquals(List.of("DLL_PATH_EX C:\\person.dll Taken", "DLL_PATH_EX C:\\machine.dll NotNeeded",
                "SYSTEM " + SYSTEMS + " NotNeeded"), told(find(windows)));
    }

    @Test
    void anOutlookThatIsNotTheDefaultMailClientIsFound() {
        FakeMachine windows = windows().value(CLIENTS + "\\Microsoft Outlook, DLLPathEx", OUTLOOKS)
                .file(OUTLOOKS, extended(PeBuilder.X64));

        assertEquals(List.of("DLL_PATH_EX " + OUTLOOKS + " Taken", "SYSTEM " + SYSTEMS + " NotNeeded"),
                told(find(windows)));
    }

    @Test
    void clickToRunLeadsToOutlooksLibrary() {
        FakeMachine windows = windows()
                .value("HKLM\\Software\\Microsoft\\Office\\ClickToRun\\Configuration, InstallationPath",
                        "C:\\Program Files\\Microsoft Office")
                .file(OUTLOOKS, extended(PeBuilder.X64));

        assertEquals(List.of("CLICK_TO_RUN " + OFFICE + "olmapi32.dll Taken", "SYSTEM " + SYSTEMS + " NotNeeded"),
                told(find(windows)));
    }

    @Test
    void theSameFileIsJudgedOnce() {
        FakeMachine windows = windows().value(CLIENTS + "\\Microsoft Outlook, DLLPathEx", OUTLOOKS)
                .value("HKLM\\Software\\Microsoft\\Office\\16.0\\Outlook\\InstallRoot, Path", OFFICE)
                .file(OUTLOOKS, extended(PeBuilder.X64));

        assertEquals(List.of("DLL_PATH_EX " + OUTLOOKS + " Taken", "INSTALL_ROOT " + OFFICE + "olmapi32.dll SameAs",
                "SYSTEM " + SYSTEMS + " NotNeeded"), told(find(windows)));
    }

    @Test
    void windowsInstallerIsAskedForTheLanguagesThatTheClientNames() {
        FakeMachine windows = withClient(windows(), "Other Mail", "MSIComponentID", "{C}")
                .value(CLIENTS + "\\Other Mail, MSIApplicationLCID", List.of("Other\\Languages", "First", "Second"))
                .value("HKLM\\Software\\Other\\Languages, Second", "1031")
                .component("{C}", "1031\\NT", "C:\\Mail\\mail.dll")
                .file("C:\\Mail\\mail.dll", extended(PeBuilder.X64));

        assertEquals(List.of("MSI_COMPONENT C:\\Mail\\mail.dll Taken", "SYSTEM " + SYSTEMS + " NotNeeded"),
                told(find(windows)));
    }

    @Test
    void windowsInstallerIsAskedForThePersonsLanguageWhenTheClientNamesNone() {
        FakeMachine windows = withClient(windows(), "Other Mail", "MSIComponentID", "{C}")
                .component("{C}", "1046", "C:\\Mail\\mail.dll").file("C:\\Mail\\mail.dll", extended(PeBuilder.X64));

        assertEquals(Optional.of("C:\\Mail\\mail.dll"), find(windows).taken().flatMap(MapiCandidate::path));
    }

    @Test
    void aComponentThatWindowsInstallerDoesNotKnowIsToldOf() {
        MapiSearch search = find(withClient(windows(), "Other Mail", "MSIComponentID", "{C}"));

        assertEquals(List.of("MSI_COMPONENT - NoPath", "SYSTEM " + SYSTEMS + " NobodyBehind"), told(search));
        assertEquals(
                new Verdict.Refused(
                        new Unavailable.NoPath(new WindowsError("MsiProvideQualifiedComponent", 1607))),
                search.candidates().getFirst().verdict());
    }

    @ParameterizedTest
    @CsvSource({"X64, 0x014C, X86", "X86, 0x8664, X64", "X64, 0xAA64, ARM64", "ARM64, 0x8664, X64",
        "ARM64, 0x014C, X86"})
    void aLibraryForAnotherKindOfProcessIsRecognisedBeforeLoading(MachineType ours, int machine, MachineType theirs) {
        FakeMachine windows = windows().value(CLIENTS + "\\Microsoft Outlook, DLLPathEx", OUTLOOKS).file(OUTLOOKS,
                extended(machine));

        MapiSearch search = new MapiFinder(windows.machine(ours)).find();

        assertEquals(Optional.of(new Unavailable.OtherMachine(OUTLOOKS, theirs, ours)), search.whyNot());
    }

    @ParameterizedTest
    @CsvSource({"X64, 0x8664", "X64, 0xAA64", "ARM64, 0xAA64"})
    void anOutlookForBothKindsOfProcessOnArmIsTaken(MachineType ours, int machine) {
        FakeMachine windows = windows().value(CLIENTS + "\\Microsoft Outlook, DLLPathEx", OUTLOOKS).file(OUTLOOKS,
                extended(machine).hybrid());

        MapiSearch search = new MapiFinder(windows.machine(ours)).find();

        assertEquals(Optional.of(OUTLOOKS), search.taken().flatMap(MapiCandidate::path));
    }

    @Test
    void anOutlookOf32BitsIsFoundWhereWindowsKeepsItsKeysApart() {
        FakeMachine windows = windows()
                .value("HKLM\\Software\\Clients\\Mail\\Microsoft Outlook (32-bit), DLLPathEx", OUTLOOKS)
                .file(OUTLOOKS, extended(PeBuilder.X86));

        MapiSearch search = find(windows);

        assertEquals(List.of("DLL_PATH_EX " + OUTLOOKS + " OtherMachine", "SYSTEM " + SYSTEMS + " NobodyBehind"),
                told(search));
        assertEquals(Optional.of(new Unavailable.OtherMachine(OUTLOOKS, MachineType.X86, MachineType.X64)),
                search.whyNot());
    }

    @Test
    void aSystemsLibraryWithNoMailClientBehindItIsNotTaken() {
        MapiSearch search = find(windows());

        assertEquals(List.of("SYSTEM " + SYSTEMS + " NobodyBehind"), told(search));
        assertEquals(Optional.of(new Unavailable.NotInstalled(6)), search.whyNot());
    }

    @Test
    void aMailClientWithSimpleMapiOnlyIsNotTaken() {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPath", "C:\\Mail\\simple.dll")
                .file("C:\\Mail\\simple.dll", new PeBuilder(PeBuilder.X64).exports(List.of("MAPILogon")));

        MapiSearch search = find(windows);

        assertEquals(List.of("DLL_PATH C:\\Mail\\simple.dll NotExtended", "SYSTEM " + SYSTEMS + " NobodyBehind"),
                told(search));
        assertEquals(Optional.of(new Unavailable.NotExtended("C:\\Mail\\simple.dll", "MAPIInitialize")),
                search.whyNot());
    }

    @Test
    void aLibraryThatIsNoLongerThereIsToldOf() {
        MapiSearch search = find(withClient(windows(), "Other Mail", "DLLPathEx", "C:\\gone.dll"));

        assertEquals(Optional.of(new Unavailable.FileMissing("C:\\gone.dll")), search.whyNot());
    }

    @Test
    void aDamagedLibraryIsToldOfAndTheNextOneTaken() throws IOException {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPathEx", "C:\\Mail\\mail.dll")
                .file("C:\\Mail\\mail.dll", extended(PeBuilder.X64)).value(CLIENTS + "\\Microsoft Outlook, DLLPathEx",
                        OUTLOOKS);
        Files.createDirectories(windows.file(OUTLOOKS).getParent());
        Files.write(windows.file(OUTLOOKS), new byte[10]);

        MapiSearch search = find(windows);

        assertEquals(List.of("DLL_PATH_EX " + OUTLOOKS + " FileDamaged", "DLL_PATH_EX C:\\Mail\\mail.dll Taken",
                "SYSTEM " + SYSTEMS + " NotNeeded"), told(search));
        assertEquals(
                new Verdict.Refused(new Unavailable.FileDamaged(OUTLOOKS,
                        "IMAGE_DOS_HEADER, offset 0x0: data needs 64 bytes, the file has 10 there")),
                search.candidates().getFirst().verdict());
    }

    @Test
    void aLibraryForAnUnknownProcessorIsToldOf() {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPathEx", "C:\\mail.dll").file("C:\\mail.dll",
                extended(0x0200));

        assertEquals(Optional.of(new Unavailable.UnknownMachine("C:\\mail.dll", 0x0200)), find(windows).whyNot());
    }

    @Test
    void whereThisProgramCannotReadTheClientsLibraryTheSystemsPassesTheCallsOn() throws IOException {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPathEx", "C:\\folder");
        Path place = Files.createDirectories(windows.file("C:\\folder"));

        MapiSearch search = find(windows);

        assertEquals(List.of("DLL_PATH_EX C:\\folder FileUnreadable", "SYSTEM " + SYSTEMS + " Taken"), told(search));
        assertEquals(new Verdict.Refused(new Unavailable.FileUnreadable("C:\\folder", place + " is a folder")),
                search.candidates().getFirst().verdict());
    }

    @Test
    void aLibraryThatThePersonNamesIsTheOnlyOne() {
        FakeMachine windows = withClient(windows(), "Other Mail", "DLLPathEx", "C:\\Mail\\mail.dll")
                .file("C:\\Mail\\mail.dll", extended(PeBuilder.X64));

        MapiSearch search = new MapiFinder(windows.machine(MachineType.X64)).chosen(SYSTEMS);

        assertEquals(List.of("CHOSEN " + SYSTEMS + " Taken"), told(search));
    }
}
