package org.mapiscope.registry.profile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.registry.RegistryKey;

/**
 * Finds profiles in what somebody cut out of a registry: a hive saved from the key of one profile, or a .reg file whose keys
 * begin elsewhere. A profile is a key with one of the sections that every profile has. Thread-safe.
 */
final class CutOutProfiles {
    /** Sections of MAPI's, Exchange's and Outlook's own: lists of services, the instance, global settings, accounts. */
    private static final Set<String> SECTIONS = Set.of("9207f3e0a3b11019908b08002b2a56c2",
            "8503020000000000c000000000000046", "13dbb0c8aa05101a9bb000aa002fc45a", "9375cff0413111d3b88a00104b2a6676");
    private static final int MAX_DEPTH = 9;
    /** What was cut out has few keys; what has more is something else. */
    private static final int MAX_KEYS = 20_000;

    private CutOutProfiles() {}

    static List<ProfilePlace> find(RegistryKey root) throws IOException {
        if (isProfile(root)) {
            return List.of(place(root, Optional.empty(), List.of(root)));
        }
        List<ProfilePlace> places = new ArrayList<>();
        Deque<Step> steps = new ArrayDeque<>(List.of(new Step(root, Optional.empty(), 0)));
        for (int keys = 0; !steps.isEmpty() && keys < MAX_KEYS; keys++) {
            Step step = steps.remove();
            List<RegistryKey> profiles = new ArrayList<>();
            for (RegistryKey inner : step.key.subkeys()) {
                if (isProfile(inner)) {
                    profiles.add(inner);
                } else if (step.depth < MAX_DEPTH) {
                    steps.add(new Step(inner, Optional.of(step.key), step.depth + 1));
                }
            }
            if (!profiles.isEmpty()) {
                places.add(place(step.key, step.parent, profiles));
            }
        }
        return places;
    }

    private static ProfilePlace place(RegistryKey key, Optional<RegistryKey> parent, List<RegistryKey> profiles)
            throws IOException {
        Optional<String> standard = ProfilePlaces.defaultProfile(key);
        if (standard.isEmpty() && parent.isPresent()) {
            standard = ProfilePlaces.defaultProfile(parent.get());
        }
        return new ProfilePlace(parent.map(RegistryKey::name).filter(ProfilePlaces.SUBSYSTEM::equalsIgnoreCase), key,
                Optional.empty(), standard, profiles.stream().map(RegistryProfile::new).toList());
    }

    private static boolean isProfile(RegistryKey key) throws IOException {
        for (RegistryKey section : key.subkeys()) {
            if (SECTIONS.contains(section.name().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A key on the way down. */
    private record Step(RegistryKey key, Optional<RegistryKey> parent, int depth) {}
}
