package org.mapiscope.registry.reg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.binary.CorruptDataException;

/**
 * 10,000 files with damage of chance: each is read to its end soon, or refused; none with anything else than our own
 * exception. -Dmapiscope.mutated.regs and -Dmapiscope.mutated.seed make it more, or others.
 */
class MutatedRegFilesTest {
    private static final int FILES = Integer.getInteger("mapiscope.mutated.regs", 10_000);
    private static final int SEED = Integer.getInteger("mapiscope.mutated.seed", 0);
    /** Milliseconds that no file may take. */
    private static final long LIMIT = 2_000;
    private static final int MOST_DAMAGES = 8;
    /** What a .reg file is made of. */
    private static final byte[] SYNTAX = {'"', '\\', '[', ']', '-', '=', '@', ';', '\n', '\r', ',', '(', ')', ':', ' ',
        0};

    @TempDir
    private Path folder;

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("damaged.reg"));
        int read = 0;
        int refused = 0;
        byte[] good = {};
        // written in place: a file that is made anew each time is slow on some disks
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < FILES; i++) {
                SplittableRandom random = new SplittableRandom(SEED + i);
                good = i % 20 == 0 ? good(random) : good;
                byte[] bytes = damaged(good, random);
                channel.write(ByteBuffer.wrap(bytes), 0);
                channel.truncate(bytes.length);
                long start = System.nanoTime();
                try (RegFile registry = RegFile.open(file)) {
                    Dump.of(registry);
                    read++;
                } catch (CorruptDataException e) {
                    refused++;
                }
                long took = (System.nanoTime() - start) / 1_000_000;
                assertEquals(true, took < LIMIT, "seed " + (SEED + i) + " takes " + took + " ms");
            }
        }

        assertEquals(FILES, read + refused);
        assertEquals(true, read > FILES / 2, read + " files of " + FILES + " were read");
    }

    private static byte[] good(SplittableRandom random) throws IOException {
        RegFormat format = List.of(RegFormat.values()).get(random.nextInt(RegFormat.values().length));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new RegWriter(format).write(bytes, "HKEY_CURRENT_USER",
                MadeKey.random("", random, MadeKey.Letters.ALL, 3));
        return bytes.toByteArray();
    }

    private static byte[] damaged(byte[] good, SplittableRandom random) {
        byte[] bytes = good.clone();
        for (int i = random.nextInt(MOST_DAMAGES) + 1; i > 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(random.nextInt(40), bytes.length - at);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1, 2 -> bytes[at] = SYNTAX[random.nextInt(SYNTAX.length)];
                case 3 ->
                    System.arraycopy(good, random.nextInt(good.length - Math.min(length, good.length) + 1), bytes, at,
                            length);
                case 4 -> Arrays.fill(bytes, at, at + length, SYNTAX[random.nextInt(SYNTAX.length)]);
                default -> bytes = bytes.length - length < 2 ? bytes : without(bytes, at, length);
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }
}
