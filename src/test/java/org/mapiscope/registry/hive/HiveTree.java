package org.mapiscope.registry.hive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;

/** All keys and values of a registry as lines, in the form of {@link MadeKey#lines}. */
final class HiveTree {

    private HiveTree() {}

    static List<String> lines(Registry registry) throws IOException {
        List<String> lines = new ArrayList<>();
        add(registry.root(), lines);
        return lines;
    }

    private static void add(RegistryKey key, List<String> lines) throws IOException {
        lines.add("key " + key.path());
        for (RegistryValue each : key.values()) {
            lines.add("value " + key.path() + ": " + each);
        }
        for (RegistryKey each : key.subkeys()) {
            add(each, lines);
        }
    }
}
