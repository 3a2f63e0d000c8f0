package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.MadeUpProfile;
import org.mapiscope.operation.profile.ProfileSource;
import org.mapiscope.operation.profile.ProfileSources;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.file.RegistryFiles;

/** The rules on profiles as registries have them. */
class RegistryProfilesTest {
    @Test
    void aProfileOfManyKindsOfAccountsHasTheFindingsThatAreTrue() throws IOException, MapiException {
        assertEquals(
                List.of("account-server-none", "account-in-clear", "account-address-none", "autodiscover-left-out",
                        "autodiscover-left-out", "fast-shutdown-off"),
                rules(MadeUpProfile.registry()));
    }

    @Test
    void aProfileOfOutlook2010HasTheFindingThatIsTrue() throws IOException, MapiException {
        Path hive = Path.of(System.getProperty("mapiscope.samples", "../shared/samples"), "registry",
                "log2timeline__NTUSER-WIN7.DAT");
        Assumptions.assumeTrue(Files.exists(hive), () -> "No sample at " + hive.toAbsolutePath().normalize());

        assertEquals(List.of("account-in-clear"), rules(RegistryFiles.open(hive)));
    }

    @Test
    void theSameProfileBesideANewerOutlookIsToldToBeUnused() throws IOException, MapiException {
        MemoryRegistry registry = MadeUpProfile.registry();
        MadeUpProfile.addTo(registry, "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\CurrentVersion\\"
                + "Windows Messaging Subsystem\\Profiles\\Old");

        assertEquals(List.of("profile-place-unused"),
                rules(registry).stream().filter(rule -> rule.startsWith("profile-")).toList());
    }

    /** {@return the rules that found something in the profiles, one after another} */
    private static List<String> rules(Registry registry) throws IOException, MapiException {
        List<String> rules = new ArrayList<>();
        for (ProfileSource source : ProfileSources.of(registry, Optional.of(Path.of("file")))) {
            try (source) {
                for (ProfileEntry profile : source.profiles()) {
                    new Check().all(source.read(profile.name())).forEach(each -> rules.add(each.rule()));
                }
            }
        }
        return rules;
    }
}
