package org.mapiscope.bench;

import java.io.PrintStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/**
 * How fast one core puts bytes through a table, which is all that decoding a PST of the usual kind is: byte by byte through
 * one of 256, and two at once through one of 65,536; see docs/benchmarks.md.
 */
public final class DecodeBenchmark {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 8176;
    private static final int BLOCKS = 50_000;
    private static final int ROUNDS = 5;

    private DecodeBenchmark() {}

    /** Prints bytes in a second, the best of some rounds, byte by byte and two at once. */
    public static void main(String[] arguments) {
        byte[] table = permutation(new Random(1));
        char[] pairs = new char[1 << Short.SIZE];
        byte[] block = new byte[BLOCK];
        new Random(2).nextBytes(block);
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (char) (((table[i >>> Byte.SIZE] & 0xFF) << Byte.SIZE) | (table[i & 0xFF] & 0xFF));
        }
        double single = rate(block, bytes -> decode(bytes, table));
        double twice = rate(block, bytes -> decode(bytes, pairs));
        PrintStream out = System.out;
        out.printf(Locale.ROOT, "%.0f %.0f %d%n", single, twice, block[0]);
    }

    private static byte[] permutation(Random random) {
        byte[] table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            int place = random.nextInt(i + 1);
            table[i] = table[place];
            table[place] = (byte) i;
        }
        return table;
    }

    private static double rate(byte[] block, Consumer<byte[]> decoder) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < BLOCKS; i++) {
                decoder.accept(block);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        return (double) BLOCK * BLOCKS / best;
    }

    private static void decode(byte[] block, byte[] table) {
        for (int i = 0; i < block.length; i++) {
            block[i] = table[block[i] & 0xFF];
        }
    }

    private static void decode(byte[] block, char[] pairs) {
        for (int i = 0; i < block.length; i += Short.BYTES) {
            SHORT.set(block, i, (short) pairs[(short) SHORT.get(block, i) & 0xFFFF]);
        }
    }
}
