package org.mapiscope.operation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ProfileEntry;
import org.mapiscope.operation.profile.MadeUpProfile;
import org.mapiscope.operation.profile.ProfileSource;
import org.mapiscope.operation.profile.ProfileSources;
import org.mapiscope.registry.MemoryRegistry;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;
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

    @RepeatedTest(200)
    void theRulesComeToAnEndWhateverIsInTheValues(RepetitionInfo repetition) throws IOException, MapiException {
        Random random = new Random(repetition.getCurrentRepetition());
        MemoryRegistry registry = MadeUpProfile.registry();
        change(registry, registry.root(), random);

        Set<String> known = Arrays.stream(ProfileRule.values()).map(ProfileRule::rule).collect(Collectors.toSet());
        assertEquals(List.of(), rules(registry).stream().filter(rule -> !known.contains(rule)).toList());
    }

    private static void change(MemoryRegistry registry, RegistryKey key, Random random) throws IOException {
        for (RegistryValue value : key.values()) {
            if (random.nextInt(10) == 0) {
                byte[] data = value.data().toArray();
                byte[] changed = Arrays.copyOf(data, random.nextInt(data.length + 8));
                for (int i = 0; i < changed.length && random.nextBoolean(); i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                }
                registry.key(key.path()).value(value.name(), random.nextInt(12), Bytes.of(changed));
            }
        }
        for (RegistryKey inner : key.subkeys()) {
            change(registry, inner, random);
        }
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
