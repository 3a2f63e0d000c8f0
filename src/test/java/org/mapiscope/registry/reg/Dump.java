package org.mapiscope.registry.reg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** A registry as lines, for comparing: each key's path, below it its values. */
final class Dump {
    private Dump() {}

    static List<String> of(Registry registry) throws IOException {
        List<String> lines = new ArrayList<>();
        add(registry.root(), lines);
        return lines;
    }

    private static void add(RegistryKey key, List<String> to) throws IOException {
        if (!key.path().isEmpty()) {
            to.add(key.path());
        }
        for (RegistryValue value : key.values()) {
            to.add("  %s=%s %s".formatted(value.name(), RegistryType.text(value.type()), value.data()));
        }
        for (RegistryKey each : key.subkeys()) {
            add(each, to);
        }
    }
}
