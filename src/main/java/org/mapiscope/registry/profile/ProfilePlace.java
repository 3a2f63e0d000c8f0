package org.mapiscope.registry.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mapiscope.registry.RegistryKey;

/**
 * One of the places in a registry where profiles are kept. Immutable.
 *
 * @param name what people call it, such as {@code Outlook 16.0}; empty when it is none of those that Outlook has
 * @param key the key that has the profiles
 * @param software the key with what programs keep of the same person; empty when the registry does not show it
 * @param defaultProfile the name of the default profile, also of one that is not there
 * @param profiles ordered by name
 */
public record ProfilePlace(Optional<String> name, RegistryKey key, Optional<RegistryKey> software,
        Optional<String> defaultProfile, List<RegistryProfile> profiles) {

    public ProfilePlace {
        profiles = profiles.stream().sorted(Comparator.comparing(RegistryProfile::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(RegistryProfile::name)).toList();
    }

    /** {@return whether it is meant by {@code text}: its name, or the path of its key, in any case} */
    public boolean isCalled(String text) {
        return name.filter(text::equalsIgnoreCase).isPresent() || key.path().equalsIgnoreCase(text);
    }

    /** {@return the profile of that name, in any case} */
    public Optional<RegistryProfile> profile(String name) {
        return profiles.stream().filter(each -> each.name().equals(name)).findFirst()
                .or(() -> profiles.stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst());
    }
}
