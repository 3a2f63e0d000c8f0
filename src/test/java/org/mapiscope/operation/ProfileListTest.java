package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        return profiles.administer(profile, ProfileServices::read).services().stream()
                .flatMap(service -> service.path().stream()).toList();
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
    void theProvidersOfAServiceAreThoseOfItsOwnIProviderAdmin() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(FILE, other.resolve("copy.pst"));
        profiles.demo(other);
        test.forgetCalls();
        ProfileServices services = profiles.administer(ProfileList.DEMO, ProfileServices::readEachService);

        assertEquals(List.of(services.services().getFirst().uid()),
                services.providers().stream().flatMap(each -> each.serviceUid().stream()).toList());
        assertEquals(List.of("IMsgServiceAdmin::AdminProviders", "IProviderAdmin::GetProviderTable"),
                test.ownCalls().stream().filter(each -> each.contains("Provider") && !each.endsWith("Release")
                        && !each.equals("IMsgServiceAdmin::GetProviderTable")).toList());
    }
}
