package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.operation.finding.Check.findings;
import static org.mapiscope.operation.finding.Check.once;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceRulesTest {
    private static final String OUTLOOK = "HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\Outlook";
    private final SnapshotBuilder profile = SnapshotBuilder.pop3();

    @Test
    void aDefaultProfileThatIsNotThereIsFound() {
        profile.defaultProfile = Optional.of("Old");

        assertEquals(once(ProfileRule.DEFAULT_PROFILE_GONE, List.of("Old"), OUTLOOK, "DefaultProfile"),
                findings(ProfileRule.DEFAULT_PROFILE_GONE, profile));
    }

    @Test
    void theDefaultProfileIsThereInWhateverCase() {
        profile.defaultProfile = Optional.of("OUTLOOK");

        assertEquals(List.of(), findings(ProfileRule.DEFAULT_PROFILE_GONE, profile));
    }

    @Test
    void noDefaultProfileIsFound() {
        profile.defaultProfile = Optional.empty();
        profile.profiles.add("Other");

        assertEquals(once(ProfileRule.DEFAULT_PROFILE_NONE, List.of("2"), OUTLOOK + "\\Profiles", "DefaultProfile"),
                findings(ProfileRule.DEFAULT_PROFILE_NONE, profile));
    }

    @Test
    void anExportOfTheProfilesAloneDoesNotSayWhichIsTheDefault() {
        profile.defaultProfile = Optional.empty();
        profile.file = Optional.of("profile.REG");

        assertEquals(List.of(), findings(ProfileRule.DEFAULT_PROFILE_NONE, profile));
    }

    @Test
    void profilesOfThisProgramNeedNoDefault() {
        profile.defaultProfile = Optional.empty();
        profile.subsystem = "embedded";
        profile.key = Optional.empty();

        assertEquals(List.of(), findings(ProfileRule.DEFAULT_PROFILE_NONE, profile));
    }

    @Test
    void aNameOfMoreThan64CharactersIsFound() {
        profile.name = "x".repeat(65);

        assertEquals(once(ProfileRule.PROFILE_NAME_LONG, List.of(profile.name, "65"), SnapshotBuilder.KEY, ""),
                findings(ProfileRule.PROFILE_NAME_LONG, profile));
    }

    @Test
    void aNameOf64CharactersIsNotLong() {
        profile.name = "x".repeat(64);

        assertEquals(List.of(), findings(ProfileRule.PROFILE_NAME_LONG, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {" Outlook", "Outlook ", "Out\tlook", "Out*look", "a/b", "\u200BOutlook", ""})
    void aNameWithOddCharactersIsFound(String name) {
        profile.name = name;

        assertEquals(once(ProfileRule.PROFILE_NAME_ODD, List.of(name), SnapshotBuilder.KEY, ""),
                findings(ProfileRule.PROFILE_NAME_ODD, profile));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Outlook", "Jos\u00e9 Silva", "me@example.org", "Work_2", "A (old)", "\u53d7\u4fe1"})
    void aNameThatPeopleGiveIsNotOdd(String name) {
        profile.name = name;

        assertEquals(List.of(), findings(ProfileRule.PROFILE_NAME_ODD, profile));
    }

    @Test
    void aProfileInTheOldPlaceBesideANewerOutlookIsFound() {
        String key = "Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles\\Outlook";
        profile.place = Optional.of("Windows Messaging Subsystem");
        profile.key = Optional.of(key);

        assertEquals(once(ProfileRule.PROFILE_PLACE_UNUSED, List.of("Windows Messaging Subsystem", "16.0"), key, ""),
                findings(ProfileRule.PROFILE_PLACE_UNUSED, profile));
    }

    @Test
    void aProfileOfAnEarlierOutlookIsFound() {
        profile.place = Optional.of("Outlook 15.0");
        profile.versions = List.of("16.0", "15.0");

        assertEquals(once(ProfileRule.PROFILE_PLACE_UNUSED, List.of("Outlook 15.0", "16.0"), SnapshotBuilder.KEY, ""),
                findings(ProfileRule.PROFILE_PLACE_UNUSED, profile));
    }

    @Test
    void whatCouldNotBeReadIsToldOnce() {
        profile.damage.addAll(List.of("nk at 0x1000: bad signature", "vk at 0x2000: cut off"));

        assertEquals(once(ProfileRule.PROFILE_DAMAGED, List.of("2", "nk at 0x1000: bad signature")),
                findings(ProfileRule.PROFILE_DAMAGED, profile));
    }
}
