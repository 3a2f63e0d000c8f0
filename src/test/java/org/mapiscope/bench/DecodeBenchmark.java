package org.mapiscope.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Random;

/**
 * How fast one core puts bytes through a table of 256, which is all that decoding a PST of the usual kind is; see
 * docs/benchmarks.md.
 */
public final class DecodeBenchmark {

    private static final int BLOCK = 8176;
    private static final int BLOCKS = 50_000;
    private static final int ROUNDS = 5;

    private DecodeBenchmark() {}

    /** Prints bytes in a second, the best of some rounds. */
    public static void main(String[] arguments) {
        byte[] table = new byte[256];
        byte[] block = new byte[BLOCK];
        new Random(1).nextBytes(table);
        new Random(2).nextBytes(block);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < BLOCKS; i++) {
                decode(block, table);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%.0f %d%n", (double) BLOCK * BLOCKS / best, block[0]);
    }

    private static void decode(byte[] block, byte[] table) {
        for (int i = 0; i < block.length; i++) {
            block[i] = table[block[i] & 0xFF];
        }
    }
}
