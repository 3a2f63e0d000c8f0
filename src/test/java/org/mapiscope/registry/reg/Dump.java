package org.mapiscope.registry.reg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.registry.Registry;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/** Keys as lines, for comparing: the path of each, below it its values. */
final class Dump {
    private Dump() {}

    static List<String> of(Registry registry) throws IOException {
        return of(registry.root());
    }

    /** The paths begin below {@code top}. */
    static List<String> of(RegistryKey top) throws IOException {
        List<String> lines = new ArrayList<>();
        add("", top, lines);
        return lines;
    }

    /** The same, with keys and values in the order of their names. */
    static List<String> sorted(RegistryKey top) throws IOException {
        List<String> lines = new ArrayList<>();
        add("", top, lines);
        String[] key = {""};
        List<String> whole = new ArrayList<>(lines.stream().map(line -> {
            key[0] = line.startsWith("  ") ? key[0] : line;
            return line.startsWith("  ") ? key[0] + line : line;
        }).toList());
        whole.sort(null);
        return whole;
    }

    private static void add(String path, RegistryKey key, List<String> to) throws IOException {
        if (!path.isEmpty()) {
            to.add(path);
        }
        for (RegistryValue value : key.values()) {
            to.add("  %s=%s %s".formatted(value.name(), RegistryType.text(value.type()), value.data()));
        }
        for (RegistryKey each : key.subkeys()) {
            add(path.isEmpty() ? each.name() : path + "\\" + each.name(), each, to);
        }
    }
}
