package org.mapiscope.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.mapiscope.registry.RegistryKey;
import org.mapiscope.registry.RegistryValue;
import org.mapiscope.registry.hive.HiveRegistry;
import org.mapiscope.registry.hive.LargeHive;

/** How long it takes to open a registry hive, to find a key in it, and to read all of it; see docs/benchmarks.md. */
public final class HiveBenchmark {

    private final PrintStream out = System.out;
    private long keys;
    private long values;
    private long bytes;

    private HiveBenchmark() {}

    /**
     * Arguments: a hive, and a path in it. With a number of megabytes in the place of the path such a hive is made, with
     * the keys {@code Software\Group 0\Key 0} and so on.
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (arguments[1].matches("\\d+")) {
            Files.write(file, LargeHive.of(Integer.parseInt(arguments[1])));
            return;
        }
        new HiveBenchmark().run(file, arguments[1]);
    }

    private void run(Path file, String path) throws IOException {
        long start = System.nanoTime();
        try (HiveRegistry registry = HiveRegistry.open(file)) {
            long opened = System.nanoTime();
            int found = registry.root().subkey(path).orElseThrow().values().size();
            long looked = System.nanoTime();
            walk(registry.root());
            long walked = System.nanoTime();
            out.printf(Locale.ROOT, "open %.1f ms, find %s with %d values %.1f ms%n", milliseconds(start, opened), path,
                    found, milliseconds(opened, looked));
            out.printf(Locale.ROOT, "read all %.1f ms: %d keys, %d values, %d bytes; %d places are damaged%n",
                    milliseconds(looked, walked), keys, values, bytes, registry.damage().size());
        }
    }

    private static double milliseconds(long from, long to) {
        return (to - from) / 1e6;
    }

    private void walk(RegistryKey key) throws IOException {
        keys++;
        for (RegistryValue each : key.values()) {
            values++;
            bytes += each.data().size();
        }
        for (RegistryKey each : key.subkeys()) {
            walk(each);
        }
    }
}
