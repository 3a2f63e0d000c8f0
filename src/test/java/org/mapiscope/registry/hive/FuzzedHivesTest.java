package org.mapiscope.registry.hive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.registry.RegistryKey;

/**
 * Hives and logs that Jazzer damages, led by what of the code each damage reaches: all of each is read, which ends soon
 * and fails only at the opening.
 *
 * <p>A plain build runs only the seeds. To look for more, for three minutes:
 * {@code JAZZER_FUZZ=1 mvn test -Dtest=FuzzedHivesTest}. What is found is kept among the test resources, in the folder
 * FuzzedHivesTestInputs, and runs with the seeds from then on.
 */
class FuzzedHivesTest {

    /** Milliseconds that no hive may take. */
    private static final long LIMIT = 5_000;
    /** Bytes that one damage writes at most. */
    private static final int MOST_BYTES = 16;
    private static final int MOST_DAMAGES = 32;
    /** Bytes that say where a damage is and of which kind. */
    private static final int HEAD = 4;
    private static final int CUT_OFF = 0xFF;
    private static final int UNCHECKED = 0x80;
    private static final int IN_LOG = 0x40;

    @TempDir
    private static Path folder;

    private static byte[] hive = {};
    private static byte[] log = {};

    @BeforeAll
    static void makeSeed() {
        byte[] before = new HiveWriter(5, HiveWriter.Lists.LH, 4).write(MutatedHive.tree());
        MadeKey tree = MutatedHive.tree();
        tree.key("Software\\Key 3").number("new", 1);
        hive = LogWriter.torn(before, 2, 1);
        log = LogWriter.ofToday(1, before, new HiveWriter(5, HiveWriter.Lists.LH, 4).write(tree));
    }

    @MethodSource("org.mapiscope.binary.DamageSeeds#seeds")
    @FuzzTest(maxDuration = "3m")
    void aDamagedHiveIsReadSoon(byte[] damages) throws IOException {
        byte[] file = hive.clone();
        byte[] logFile = log.clone();
        ByteBuffer left = ByteBuffer.wrap(damages);
        for (int i = 0; i < MOST_DAMAGES && left.remaining() > HEAD; i++) {
            boolean inLog = (left.get(left.position() + HEAD - 1) & IN_LOG) != 0;
            byte[] damaged = damage(inLog ? logFile : file, left);
            file = inLog ? file : damaged;
            logFile = inLog ? damaged : logFile;
        }
        Path path = Files.write(folder.resolve("hive"), file);
        List<Path> logs = List.of(Files.write(folder.resolve("log"), logFile));
        long start = System.nanoTime();
        try (HiveRegistry registry = HiveRegistry.open(path, logs)) {
            walk(registry.root());
        } catch (CorruptDataException e) {
            assertEquals("regf", e.structure());
        }
        long took = (System.nanoTime() - start) / 1_000_000;

        assertEquals(true, took < LIMIT, took + " ms");
    }

    /** A damage is a place, a byte for the kind and the length, and what is written; the base block's checksum is kept right. */
    private static byte[] damage(byte[] file, ByteBuffer damages) {
        if (file.length < BaseBlock.SECTOR) {
            damages.get();
            return file;
        }
        int place = (((damages.get() & 0xFF) << Short.SIZE) | (damages.getShort() & 0xFFFF)) % file.length;
        int kind = damages.get() & 0xFF;
        if (kind == CUT_OFF) {
            return Arrays.copyOf(file, place);
        }
        int length = Math.min(Math.min(damages.remaining(), 1 + kind % MOST_BYTES), file.length - place);
        damages.get(file, place, length);
        if ((kind & UNCHECKED) == 0) {
            HiveWriter.sum(file);
        }
        return file;
    }

    private static void walk(RegistryKey key) throws IOException {
        key.values();
        for (RegistryKey each : key.subkeys()) {
            walk(each);
            key.subkey(each.name());
        }
    }
}
