package org.mapiscope.binary;

import java.util.stream.Stream;

/** What the search for damages that a file's reader does not survive begins with. */
public final class DamageSeeds {
    private DamageSeeds() {}

    /** {@return damages as bytes, which each search reads as it likes: none, a few small ones, many} */
    public static Stream<byte[]> seeds() {
        return Stream.of(new byte[0], damages(8, 31), damages(80, 7), damages(200, 131));
    }

    private static byte[] damages(int length, int step) {
        byte[] seed = new byte[length];
        for (int i = 0; i < length; i++) {
            seed[i] = (byte) (i * step);
        }
        return seed;
    }
}
