package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.registry.RegistryKey;

/** A hive of 100 MB: what is not asked for is not read. */
class LargeHiveTest {

    private static final int MEGABYTES = 100;
    /** Milliseconds of the processor for opening and finding a key. */
    private static final long MOST_TIME = 1_000;
    /** Bytes asked for meanwhile, those that are given back again included. */
    private static final long MOST_BYTES = 4 << 20;

    @TempDir
    Path folder;

    @Test
    void aLargeHiveOpensSoonAndInLittleMemory() throws IOException {
        Path file = Files.write(folder.resolve("hive"), LargeHive.of(MEGABYTES));
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();

        try (HiveRegistry registry = HiveRegistry.open(file)) {
            RegistryKey key = registry.root().subkey("Software\\Group 150\\Key 250").orElseThrow();
            assertEquals(List.of(900, true, true, true),
                    List.of(key.values().get(0).data().size(), Files.size(file) > MEGABYTES << 20,
                            threads.getCurrentThreadAllocatedBytes() - allocated < MOST_BYTES,
                            (threads.getCurrentThreadCpuTime() - start) / 1_000_000 < MOST_TIME));
        }
    }
}
