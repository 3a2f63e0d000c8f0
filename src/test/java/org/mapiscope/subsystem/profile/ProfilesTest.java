package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

class ProfilesTest {
    @TempDir
    Path folder;

    private TestProfiles test;

    @BeforeEach
    void open() {
        test = new TestProfiles(folder);
    }

    @AfterEach
    void close() {
        test.close();
    }

    private TestProfiles reopened() {
        test.close();
        test = new TestProfiles(folder);
        return test;
    }

    @Test
    void whereThereAreNoProfilesNoFileIsMade() throws MapiException {
        assertEquals(List.of(), test.profiles.names());
        assertEquals(Optional.empty(), test.profiles.defaultProfile());
        assertEquals("there is no profile 'x'",
                failure(HResult.MAPI_E_NOT_FOUND, () -> test.admin().deleteProfile("x", 0)));
        failure(HResult.MAPI_E_NOT_FOUND, () -> test.admin().setDefaultProfile(Optional.of("x"), 0));
        assertEquals(false, Files.exists(folder.resolve(Profiles.FILE_NAME)));
    }

    @Test
    void theFolderIsMadeWithTheFirstProfile() throws MapiException {
        Path deep = folder.resolve("a").resolve("what? 100%");
        try (TestProfiles other = new TestProfiles(deep)) {
            other.create("Work");
        }

        assertEquals(true, Files.exists(deep.resolve(Profiles.FILE_NAME)));
    }

    @Test
    void profilesAreThereWhenTheProgramStartsAgain() throws MapiException {
        test.create("b");
        test.create("A");

        assertEquals(List.of("A", "b"), reopened().profiles.names());
    }

    @Test
    void namesDifferByMoreThanCase() throws MapiException {
        test.create("Größe");

        assertEquals("there is a profile 'GRÖSSE' already",
                failure(HResult.MAPI_E_COLLISION, () -> test.create("GRÖSSE")));
        assertEquals(true, test.profiles.exists("GRÖSSE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a", "a ", "a\u00A0", "a\tb", "\uD83D", "a\n",
        "12345678901234567890123456789012345678901234567890123456789012345"})
    void aNameThatNoProfileCanHaveIsAnInvalidParameter(String name) throws MapiException {
        test.create("old");

        failure(HResult.MAPI_E_INVALID_PARAMETER, () -> test.create(name));
        failure(HResult.MAPI_E_INVALID_PARAMETER, () -> test.admin().copyProfile("old", name, 0, 0));
        failure(HResult.MAPI_E_INVALID_PARAMETER, () -> test.admin().renameProfile("old", name, 0, 0));
    }

    @Test
    void aNameMayHave64CharactersAndBlanksInside() throws MapiException {
        String longest = "a b ".repeat(15) + "1234";

        test.create(longest);

        assertEquals(List.of(longest), test.profiles.names());
    }

    @Test
    void tooLongANameIsRefusedInWords() {
        assertEquals(
                "'" + "x".repeat(65)
                        + "' cannot be the name of a profile: it has 65 characters; there may be 64 at most",
                failure(HResult.MAPI_E_INVALID_PARAMETER, () -> test.create("x".repeat(65))));
    }

    @Test
    void unknownFlagsAreRefusedAndNothingIsDone() throws MapiException {
        assertEquals("the flags 0x100 are not known here",
                failure(HResult.MAPI_E_UNKNOWN_FLAGS, () -> test.admin().createProfile("x", 0, 0x100)));
        assertEquals(List.of(), test.profiles.names());
    }

    @Test
    void aDeletedProfileIsGone() throws MapiException {
        test.create("a");
        test.addService("a", "");

        test.admin().deleteProfile("A", 0);

        assertEquals(List.of(), reopened().profiles.names());
        failure(HResult.MAPI_E_NOT_FOUND, () -> test.profiles.open("a"));
    }

    @Test
    void thereIsOneDefaultProfileOrNone() throws MapiException {
        test.create("a");
        test.create("b");

        test.admin().setDefaultProfile(Optional.of("a"), 0);
        test.admin().setDefaultProfile(Optional.of("B"), 0);
        assertEquals(Optional.of("b"), reopened().profiles.defaultProfile());

        test.admin().setDefaultProfile(Optional.empty(), 0);
        assertEquals(Optional.empty(), test.profiles.defaultProfile());
    }

    @Test
    void theDefaultProfileGoesWithItsDeletion() throws MapiException {
        test.create("a");
        test.admin().setDefaultProfile(Optional.of("a"), 0);

        test.admin().deleteProfile("a", 0);

        assertEquals(Optional.empty(), test.profiles.defaultProfile());
    }

    @Test
    void theProfileTableHasNamesAndTheDefault() throws MapiException {
        test.create("b");
        test.create("a");
        test.admin().setDefaultProfile(Optional.of("b"), 0);

        test.admin().getProfileTable(0);

        assertEquals(List.of(row("a", false), row("b", true)),
                test.rows(List.of(PropTags.PR_DISPLAY_NAME_W, PropTags.PR_DEFAULT_PROFILE)));
    }

    private static List<PropValue> row(String name, boolean isDefault) {
        return List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name),
                new PropValue.BooleanValue(PropTags.PR_DEFAULT_PROFILE, isDefault));
    }

    @Test
    void aCopyHasTheServicesAndGoesItsOwnWay() throws MapiException {
        test.create("a");
        MapiUid first = test.addService("a", "First");
        test.admin().setDefaultProfile(Optional.of("a"), 0);

        test.admin().copyProfile("a", "b", 0, 0);
        test.addService("a", "Second");

        Profile copy = reopened().profiles.open("b");
        assertEquals(List.of(new ServiceEntry(first, FileService.NAME, "First", 0x21)), copy.services());
        assertEquals(false, copy.isDefault());
        assertEquals(false, copy.id().equals(test.profiles.open("a").id()));
        failure(HResult.MAPI_E_COLLISION, () -> test.admin().copyProfile("a", "B", 0, 0));
        failure(HResult.MAPI_E_NOT_FOUND, () -> test.admin().copyProfile("c", "d", 0, 0));
    }

    @Test
    void aRenamedProfileIsTheSameProfile() throws MapiException {
        test.create("a");
        test.create("b");
        MapiUid service = test.addService("a", "");
        Profile session = test.profiles.open("a");

        test.admin().renameProfile("a", "c", 0, 0);
        test.admin().renameProfile("c", "C", 0, 0);

        assertEquals("C", session.name());
        assertEquals(List.of("b", "C"), reopened().profiles.names());
        assertEquals(service, test.profiles.open("c").services().getFirst().uid());
        failure(HResult.MAPI_E_COLLISION, () -> test.admin().renameProfile("c", "B", 0, 0));
        failure(HResult.MAPI_E_NOT_FOUND, () -> test.admin().renameProfile("a", "d", 0, 0));
    }

    @Test
    void afterCloseTheProfilesAreNotInitialized() throws MapiException {
        test.create("a");

        test.close();

        failure(HResult.MAPI_E_NOT_INITIALIZED, () -> test.profiles.names());
    }
}
