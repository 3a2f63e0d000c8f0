package org.mapiscope.registry.profile;

import java.io.IOException;
import java.util.List;
import org.mapiscope.registry.RegistryKey;

/** A profile in a registry: a key with a key for each of its sections. Thread-safe. */
public record RegistryProfile(RegistryKey key) {
    public String name() {
        return key.name();
    }

    /** {@return its sections as they are now, each with those within it behind it} */
    public List<RegistrySection> sections() throws IOException {
        return RegistrySection.all(key);
    }
}
