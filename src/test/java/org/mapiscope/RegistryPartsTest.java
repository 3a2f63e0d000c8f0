package org.mapiscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.NobodyUi;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.profile.MadeUpProfile;
import org.mapiscope.operation.profile.ProfileSnapshot;
import org.mapiscope.operation.profile.ProfileSources;
import org.mapiscope.operation.profile.ProfileStore;
import org.mapiscope.registry.MemoryRegistry;

class RegistryPartsTest {
    private static final String OLD = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows Messaging Subsystem\\Profiles";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void make() throws Exception {
        MemoryRegistry registry = MadeUpProfile.registry();
        MadeUpProfile.addTo(registry, OLD + "\\Old");
        file = MadeUpProfile.write(registry, folder, "user.reg");
    }

    private static Mapi mapi(Path of, Optional<String> place) throws MapiException {
        return new RegistryParts().mapi(of, place, new NobodyUi(), new CallLog());
    }

    private static List<ProfileEntry> profiles(Optional<String> place, Path of) throws MapiException {
        return new ProfileList(mapi(of, place)).profiles();
    }

    private String failure(Optional<String> place, Path of) {
        return assertThrows(MapiException.class, () -> mapi(of, place)).result().toString();
    }

    @Test
    void theProfilesOfTheFirstPlaceThatHasSomeAreShown() throws Exception {
        assertEquals(List.of(new ProfileEntry("Work", true)), profiles(Optional.empty(), file));
    }

    @Test
    void aPlaceIsChosenByItsNameOrItsKey() throws Exception {
        assertEquals(List.of(new ProfileEntry("Old", false)),
                profiles(Optional.of("windows messaging subsystem"), file));
        assertEquals(List.of(new ProfileEntry("Old", false)), profiles(Optional.of(OLD), file));
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        Path other = Files.writeString(folder.resolve("other"), "text");

        assertEquals(List.of("MAPI_E_NOT_FOUND", "MAPI_E_NOT_FOUND", "MAPI_E_CORRUPT_DATA"),
                List.of(failure(Optional.of("Outlook 15.0"), file), failure(Optional.empty(), folder.resolve("gone")),
                        failure(Optional.empty(), other)));
    }

    @Test
    void throughMapiTheStoresAreThoseOfTheRegistry() throws Exception {
        List<ProfileStore> direct = ProfileSources.open(file).getFirst().read("Work").stores();

        ProfileSnapshot snapshot = ProfileSources.ofMapi(mapi(file, Optional.empty())).read("Work");

        assertEquals(direct, snapshot.stores());
    }

    @Test
    void theFileCanBeDeletedAfterwards() throws Exception {
        mapi(file, Optional.empty());

        Files.delete(file);

        assertEquals(false, Files.exists(file));
    }
}
