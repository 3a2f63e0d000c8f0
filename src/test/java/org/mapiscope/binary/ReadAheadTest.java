package org.mapiscope.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAheadTest {

    @TempDir
    private Path folder;
    private Path path;
    private byte[] content;

    @BeforeEach
    void write() throws IOException {
        content = new byte[1_000_000];
        new Random(1).nextBytes(content);
        path = Files.write(folder.resolve("content"), content);
    }

    @Test
    void piecesAreThoseOfTheFileWhetherNearEachOtherOrNot() throws Exception {
        try (PositionalFile file = PositionalFile.open(path);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            ReadAhead ahead = new ReadAhead(file);
            Callable<Integer> reader = () -> compare(ahead, new Random(Thread.currentThread().threadId()));

            for (Future<Integer> compared : threads.invokeAll(Collections.nCopies(40, reader))) {
                assertEquals(500, compared.get());
            }
        }
    }

    private int compare(ReadAhead ahead, Random random) throws IOException {
        int position = 0;
        for (int i = 0; i < 500; i++) {
            int length = random.nextInt(random.nextInt(10) == 0 ? 200_000 : 9_000);
            int step = random.nextInt(20) == 0 ? random.nextInt(content.length) : random.nextInt(30_000) - 10_000;
            position = Math.floorMod(position + step, content.length - length);
            assertArrayEquals(Arrays.copyOfRange(content, position, position + length),
                    ahead.bytes(() -> "piece", position, length));
        }
        return 500;
    }

    @Test
    void pieceThatTheFileEndsInIsDamageAlsoAfterItsNeighbours() throws IOException {
        try (PositionalFile file = PositionalFile.open(path)) {
            ReadAhead ahead = new ReadAhead(file);
            ahead.read("first", 999_000, 100);
            ahead.read("second", 999_100, 100);

            CorruptDataException thrown = assertThrows(CorruptDataException.class,
                    () -> ahead.read("third", 999_900, 200));
            assertEquals(path + ": third, offset 0xF41DC: data needs 200 bytes, the file has 100 there",
                    thrown.getMessage());
        }
    }

    @Test
    void placeFarOutsideTheFileIsDamage() throws IOException {
        try (PositionalFile file = PositionalFile.open(path)) {
            ReadAhead ahead = new ReadAhead(file);

            assertThrows(CorruptDataException.class, () -> ahead.read("far", Long.MAX_VALUE - 5, 10));
            assertThrows(CorruptDataException.class, () -> ahead.read("far", Long.MAX_VALUE, 10));
            assertThrows(CorruptDataException.class, () -> ahead.read("negative", -100, 10));
            assertThrows(CorruptDataException.class, () -> ahead.read("negative", Long.MIN_VALUE, 10));
        }
    }
}
