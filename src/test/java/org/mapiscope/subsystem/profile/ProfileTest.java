package org.mapiscope.subsystem.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.subsystem.profile.TestProfiles.failure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

class ProfileTest {
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

    private void createTemporary(String name) throws MapiException {
        test.admin().createProfile(name, 0, ProfAdmin.TEMPORARY);
    }

    @Test
    void aSessionSeesWhatChangesInItsProfile() throws MapiException {
        test.create("p");
        Profile session = test.profiles.open("p");
        List<List<String>> seen = new ArrayList<>();
        session.addListener(() -> seen.add(session.services().stream().map(ServiceEntry::displayName).toList()));

        test.addService("p", "a");
        MapiUid second = session.adminServices().createMsgService(FileService.NAME, "b", 0, 0);
        session.adminServices().deleteMsgService(second);

        assertEquals(List.of(List.of("a"), List.of("a", "b"), List.of("a")), seen);
    }

    @Test
    void nobodyIsToldAfterTheListenerIsRemovedOrTheSessionEnds() throws MapiException {
        test.create("p");
        Profile first = test.profiles.open("p");
        Profile second = test.profiles.open("p");
        List<String> told = new ArrayList<>();
        Runnable listener = () -> told.add("first");
        first.addListener(listener);
        second.addListener(() -> told.add("second"));

        first.removeListener(listener);
        second.close();
        test.addService("p", "a");

        assertEquals(List.of(), told);
    }

    @Test
    void whatAnotherProcessChangedIsSeenAfterARefresh() throws MapiException {
        test.create("p");
        Profile session = test.profiles.open("p");
        List<String> told = new ArrayList<>();
        session.addListener(() -> told.add("changed"));
        try (TestProfiles other = new TestProfiles(folder)) {
            other.addService("p", "a");
        }

        session.refresh();
        session.refresh();

        assertEquals(List.of("a"), session.services().stream().map(ServiceEntry::displayName).toList());
        assertEquals(List.of("changed"), told);
    }

    @Test
    void aSessionGoesOnWhenItsProfileIsDeleted() throws MapiException {
        test.create("p");
        MapiUid service = test.addService("p", "a");
        Profile session = test.profiles.open("p");

        test.admin().deleteProfile("p", 0);
        session.refresh();

        assertEquals(List.of("a"), session.services().stream().map(ServiceEntry::displayName).toList());
        assertEquals(List.of(new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, "a")),
                session.section(service).getProps(List.of(PropTags.PR_DISPLAY_NAME_W), 0));
        assertEquals("the profile 'p' was deleted",
                failure(HResult.MAPI_E_OBJECT_DELETED, () -> session.section(service)
                        .setProps(List.of(new PropValue.UnicodeValue(PropTags.PR_COMMENT_W, "b")))));
    }

    @Test
    void aNewProfileOfTheSameNameIsAnotherProfile() throws MapiException {
        test.create("p");
        Profile session = test.profiles.open("p");
        test.admin().deleteProfile("p", 0);
        test.create("p");

        test.addService("p", "a");

        assertEquals(List.of(), session.services());
    }

    @Test
    void aTemporaryProfileIsInNoListAndInNoFile() throws MapiException {
        createTemporary("t");
        test.addService("T", "a");

        assertEquals(List.of(), test.profiles.names());
        assertEquals(true, test.profiles.exists("t"));
        assertEquals(true, test.profiles.open("t").isTemporary());
        assertEquals(false, Files.exists(folder.resolve(Profiles.FILE_NAME)));
        failure(HResult.MAPI_E_NOT_FOUND,
                () -> test.admin().setDefaultProfile(Optional.of("t"), 0));
    }

    @Test
    void aTemporaryProfileGoesWithItsLastSession() throws MapiException {
        createTemporary("t");
        Profile first = test.profiles.open("t");
        Profile second = test.profiles.open("t");

        first.close();
        first.close();
        assertEquals(true, test.profiles.exists("t"));

        second.close();
        assertEquals(false, test.profiles.exists("t"));
    }

    @Test
    void temporaryAndLastingProfilesShareTheirNames() throws MapiException {
        createTemporary("t");
        test.create("p");

        failure(HResult.MAPI_E_COLLISION, () -> createTemporary("P"));
        failure(HResult.MAPI_E_COLLISION, () -> test.create("T"));
        failure(HResult.MAPI_E_COLLISION, () -> test.admin().renameProfile("t", "P", 0, 0));
        failure(HResult.MAPI_E_COLLISION, () -> test.admin().renameProfile("p", "T", 0, 0));
    }

    @Test
    void aCopyOfATemporaryProfileLasts() throws MapiException {
        createTemporary("t");
        MapiUid service = test.addService("t", "a");

        test.admin().copyProfile("t", "p", 0, 0);

        try (TestProfiles other = new TestProfiles(folder)) {
            assertEquals(List.of(service),
                    other.profiles.open("p").services().stream().map(ServiceEntry::uid).toList());
        }
    }

    @Test
    void temporaryProfilesWorkBesideAFileThatCannotBeUsed() throws Exception {
        Files.writeString(folder.resolve(Profiles.FILE_NAME), "no database");

        createTemporary("t");
        test.addService("t", "a");

        assertEquals(1, test.profiles.open("t").services().size());
        failure(HResult.MAPI_E_CORRUPT_DATA, () -> test.create("p"));
    }
}
