package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

class ProfileListTest {
    private static final Path FILE = TestMapi.DEMO.resolve("testPST.pst");

    @TempDir
    private Path folder;

    private TestMapi test;
    private ProfileList profiles;

    @BeforeEach
    void make() throws MapiException {
        test = new TestMapi(folder.resolve("profiles"));
        profiles = new ProfileList(test.mapi);
    }

    @AfterEach
    void end() {
        test.close();
    }

    private List<Path> paths(String profile) throws MapiException {
        return profiles.services(profile).services().stream().flatMap(service -> service.path().stream()).toList();
    }

    @Test
    void createdProfilesHaveTheirFiles() throws MapiException {
        profiles.create("Work", List.of(FILE));

        assertEquals(List.of(FILE.toAbsolutePath().normalize()), paths("Work"));
    }

    @Test
    void aMissingFileMakesNoProfile() throws MapiException {
        MapiException failure = assertThrows(MapiException.class,
                () -> profiles.create("Work", List.of(folder.resolve("gone.pst"))));

        assertEquals(HResult.MAPI_E_NOT_FOUND, failure.result());
        assertEquals(List.of(), profiles.profiles());
    }

    @Test
    void copyRenameDefaultAndDeleteDoWhatTheySay() throws MapiException {
        profiles.create("A", List.of());
        profiles.copy("A", "B");
        profiles.rename("A", "C");
        profiles.setDefault(Optional.of("B"));
        profiles.delete("C");

        assertEquals(List.of(new ProfileEntry("B", true)), profiles.profiles());
    }

    @Test
    void theDemoProfileIsMadeOnce() throws Exception {
        profiles.demo(TestMapi.DEMO);
        List<Path> first = paths(ProfileList.DEMO);
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(FILE, other.resolve("copy.pst"));

        profiles.demo(other);

        assertEquals(2, first.size());
        assertEquals(first, paths(ProfileList.DEMO));
    }

    @Test
    void theDemoProfileIsMadeAnewWhenItsFilesAreGone() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path copy = Files.copy(FILE, other.resolve("copy.pst"));
        profiles.demo(other);
        Files.delete(copy);

        profiles.demo(TestMapi.DEMO);

        assertEquals(2, paths(ProfileList.DEMO).size());
    }

    @Test
    void aFolderWithoutPstFilesIsNoDemo() {
        MapiException failure = assertThrows(MapiException.class, () -> profiles.demo(folder));

        assertEquals(HResult.MAPI_E_NOT_FOUND, failure.result());
    }

    @Test
    void theProvidersOfAServiceAreThoseOfItsOwnIProviderAdmin() throws MapiException {
        profiles.create("Work", List.of(TestMapi.DEMO.resolve("testPST.pst")));
        test.forgetCalls();
        ProfileServices services = profiles.services("Work");

        assertEquals(List.of(services.services().getFirst().uid()),
                services.providers().stream().flatMap(each -> each.serviceUid().stream()).toList());
        assertEquals(List.of("IMsgServiceAdmin::AdminProviders", "IProviderAdmin::GetProviderTable"),
                test.ownCalls().stream().filter(each -> each.contains("Provider") && !each.endsWith("Release")
                        && !each.equals("IMsgServiceAdmin::GetProviderTable")).toList());
    }
}
