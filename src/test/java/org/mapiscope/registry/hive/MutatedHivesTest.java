package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.registry.RegistryKey;

/** Ten thousand damaged hives: all of each is read, which ends soon, in little memory, and fails only at the opening. */
class MutatedHivesTest {

    private static final int HIVES = 10_000;
    private static final long SEED = 4711;
    /** Milliseconds of the processor that no hive may take. */
    private static final long MOST_TIME = 1_000;
    /** Bytes that no hive may ask for, all that is given back again included. */
    private static final long MOST_BYTES = 64 << 20;
    /** Keys of the largest hive that is damaged are 29; one that has more shows a key twice. */
    private static final int MOST_KEYS = 60;

    @TempDir
    Path folder;

    @Test
    void aDamagedHiveIsReadAsFarAsItGoes() throws IOException {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Path file = folder.resolve("hive");
        Path log = folder.resolve("hive.LOG1");
        long slowest = 0;
        long largest = 0;
        int refused = 0;
        for (int i = 0; i < HIVES; i++) {
            Random random = new Random(SEED + i);
            boolean torn = i % 8 == 0;
            Files.write(file, torn ? MutatedHive.torn() : MutatedHive.damaged(random));
            if (torn) {
                Files.write(log, MutatedHive.damagedLog(random));
            }
            long start = threads.getCurrentThreadCpuTime();
            long allocated = threads.getCurrentThreadAllocatedBytes();
            refused += isRead(file, torn ? List.of(log) : List.of(), SEED + i) ? 0 : 1;
            largest = Math.max(largest, threads.getCurrentThreadAllocatedBytes() - allocated);
            slowest = Math.max(slowest, (threads.getCurrentThreadCpuTime() - start) / 1_000_000);
        }

        assertEquals(true, slowest < MOST_TIME, "slowest: " + slowest + " ms");
        assertEquals(true, largest < MOST_BYTES, "largest: " + largest + " bytes");
        assertEquals(true, refused < HIVES / 10, "refused: " + refused);
    }

    private static boolean isRead(Path file, List<Path> logs, long seed) throws IOException {
        try (HiveRegistry registry = HiveRegistry.open(file, logs)) {
            int keys = walk(registry.root());
            registry.damage();
            assertEquals(true, keys <= MOST_KEYS, () -> keys + " keys in the hive of seed " + seed);
            return true;
        } catch (CorruptDataException e) {
            assertEquals("regf", e.structure(), () -> "The hive of seed " + seed);
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("The hive of seed " + seed, e);
        }
    }

    private static int walk(RegistryKey key) throws IOException {
        int keys = 1;
        key.values();
        for (RegistryKey each : key.subkeys()) {
            keys += walk(each);
            key.subkey(each.name());
        }
        return keys;
    }
}
