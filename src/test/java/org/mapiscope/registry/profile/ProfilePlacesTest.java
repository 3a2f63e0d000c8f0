package org.mapiscope.registry.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mapiscope.registry.MemoryRegistry;

class ProfilePlacesTest {
    private static final String SERVICES = "\\9207f3e0a3b11019908b08002b2a56c2";
    private static final String WMS = "Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles";
    private static final String OFFICE = "Software\\Microsoft\\Office\\";

    private final MemoryRegistry registry = new MemoryRegistry();

    /** {@return name, key, default profile and profiles of each place} */
    private List<String> found() throws IOException {
        return found(registry);
    }

    private static List<String> found(MemoryRegistry in) throws IOException {
        return ProfilePlaces.find(in).stream()
                .map(place -> "%s | %s | %s | %s".formatted(place.name().orElse("-"), place.key().path(),
                        place.defaultProfile().orElse("-"),
                        place.profiles().stream().map(RegistryProfile::name).toList()))
                .toList();
    }

    private void profile(String path) {
        registry.key(path + SERVICES).hex("01023d0e", "");
    }

    @ParameterizedTest
    @CsvSource({"''", "HKEY_CURRENT_USER\\", "HKEY_USERS\\S-1-5-21-1-2-3-1001\\", "HKEY_LOCAL_MACHINE\\Loaded\\"})
    void placesStandBelowSoftwareWhoeverIsThePerson(String top) throws IOException {
        profile(top + OFFICE + "16.0\\Outlook\\Profiles\\B");
        profile(top + OFFICE + "16.0\\Outlook\\Profiles\\a");
        registry.key(top + OFFICE + "16.0\\Outlook").string("DefaultProfile", "B");
        profile(top + OFFICE + "15.0\\Outlook\\Profiles\\C");
        profile(top + WMS + "\\D");
        registry.key(top + WMS).string("DefaultProfile", "D");
        profile(top + "Software\\Microsoft\\Windows Messaging Subsystem\\Profiles\\E");

        assertEquals(List.of("Outlook 16.0 | " + top + OFFICE + "16.0\\Outlook\\Profiles | B | [a, B]",
                "Outlook 15.0 | " + top + OFFICE + "15.0\\Outlook\\Profiles | - | [C]",
                "Windows Messaging Subsystem | " + top + WMS + " | D | [D]",
                "Windows Messaging Subsystem (Windows 95) | " + top
                        + "Software\\Microsoft\\Windows Messaging Subsystem\\Profiles | - | [E]"),
                found());
    }

    @Test
    void aHivesRootMayHaveAName() throws IOException {
        MemoryRegistry hive = new MemoryRegistry("hive", "CMI-CreateHive{0}");
        hive.key(WMS + "\\D" + SERVICES).hex("01023d0e", "");

        assertEquals(List.of("Windows Messaging Subsystem | " + WMS + " | - | [D]"), found(hive));
    }

    @Test
    void namesAreTheSameInAnyCase() throws IOException {
        profile("hkey_current_user\\SOFTWARE\\MICROSOFT\\OFFICE\\16.0\\OUTLOOK\\PROFILES\\A");

        assertEquals(List.of("Outlook 16.0 | hkey_current_user\\SOFTWARE\\MICROSOFT\\OFFICE\\16.0\\OUTLOOK\\PROFILES"
                + " | - | [A]"), found());
    }

    @Test
    void newerVersionsComeFirstAndOtherKeysOfOfficeAreNone() throws IOException {
        profile(OFFICE + "9.0\\Outlook\\Profiles\\A");
        profile(OFFICE + "16.0\\Outlook\\Profiles\\A");
        profile(OFFICE + "Outlook\\Outlook\\Profiles\\A");
        registry.key(OFFICE + "17.0\\Word");

        assertEquals(List.of("Outlook 16.0", "Outlook 9.0"),
                ProfilePlaces.find(registry).stream().flatMap(place -> place.name().stream()).toList());
    }

    @Test
    void aPlaceWithoutProfilesIsOne() throws IOException {
        registry.key("HKEY_CURRENT_USER\\" + WMS);

        assertEquals(List.of("Windows Messaging Subsystem | HKEY_CURRENT_USER\\" + WMS + " | - | []"), found());
    }

    @Test
    void profilesThatWereCutOutAreFoundByTheirSections() throws IOException {
        profile("Saved\\Windows Messaging Subsystem\\Profiles\\A");
        profile("Saved\\Windows Messaging Subsystem\\Profiles\\B");
        registry.key("Saved\\Windows Messaging Subsystem\\Profiles").string("DefaultProfile", "B");
        registry.key("Saved\\Windows Messaging Subsystem\\Profiles\\Other");

        assertEquals(List.of("Windows Messaging Subsystem | Saved\\Windows Messaging Subsystem\\Profiles | B | [A, B]"),
                found());
    }

    @Test
    void aProfileMayStandByItself() throws IOException {
        profile("A");

        assertEquals(List.of("- |  | - | [A]"), found());
    }

    @Test
    void aHiveMayBeOneProfile() throws IOException {
        MemoryRegistry hive = new MemoryRegistry("hive", "A");
        hive.key(SERVICES.substring(1)).hex("01023d0e", "");

        assertEquals(List.of("- |  | - | [A]"), found(hive));
    }

    @Test
    void aRegistryWithoutProfilesHasNoPlace() throws IOException {
        registry.key("HKEY_CLASSES_ROOT\\a\\Software\\Microsoft\\Office\\16.0\\Outlook\\Profiles");
        registry.key("HKEY_CURRENT_USER\\Environment");

        assertEquals(List.of(), found());
    }

    @Test
    void theMachinesPersonIsTheCurrentUser() throws IOException {
        profile("HKEY_CURRENT_USER\\" + WMS + "\\A");
        profile("HKEY_USERS\\S-1-5-21-1-2-3-1001\\" + WMS + "\\A");

        assertEquals(List.of("HKEY_CURRENT_USER\\" + WMS),
                ProfilePlaces.ofThisPerson(registry).stream().map(place -> place.key().path()).toList());
    }

    @Test
    void sectionsWithinSectionsComeBehindThem() throws IOException {
        registry.key(WMS + "\\A\\9375CFF0413111d3B88A00104B2A6676").dword("NextAccountID", 2);
        registry.key(WMS + "\\A\\9375CFF0413111d3B88A00104B2A6676\\00000001").string("clsid", "{}");
        registry.key(WMS + "\\A\\{D9734F19-8CFB-411D-BC59-833E334FCB5E}");

        assertEquals(List.of("9375CFF0413111d3B88A00104B2A6676 " + true,
                "9375CFF0413111d3B88A00104B2A6676\\00000001 " + false,
                "{D9734F19-8CFB-411D-BC59-833E334FCB5E} " + false),
                ProfilePlaces.find(registry).getFirst().profile("A").orElseThrow().sections().stream()
                        .map(section -> section.name() + " " + section.uid().isPresent()).toList());
    }

    @Test
    void theProfileOfANameIsTheOneInThatCaseFirst() throws IOException {
        profile(WMS + "\\Work");

        assertEquals(Optional.of("Work"), ProfilePlaces.find(registry).getFirst().profile("WORK")
                .map(RegistryProfile::name));
    }
}
