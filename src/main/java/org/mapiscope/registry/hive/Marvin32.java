package org.mapiscope.registry.hive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The hash of the entries of transaction logs, Marvin32 with their seed. Source: "Log entries". */
final class Marvin32 {

    private static final int SEED_LOW = 0x7A4E55C5;
    private static final int SEED_HIGH = 0x82EF4D88;
    /** What follows the last byte: a bit, then nothing. */
    private static final int PADDING = 0x80;

    private int low = SEED_LOW;
    private int high = SEED_HIGH;

    static long of(byte[] bytes) {
        Marvin32 hash = new Marvin32();
        hash.update(bytes);
        return hash.value();
    }

    /** @param bytes a multiple of 4 of them */
    void update(byte[] bytes) {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (words.remaining() >= Integer.BYTES) {
            mix(words.getInt());
        }
    }

    /** {@return the hash of all that was given; nothing may be given after that} */
    long value() {
        mix(PADDING);
        mix(0);
        return ((long) high << Integer.SIZE) | Integer.toUnsignedLong(low);
    }

    private void mix(int word) {
        low += word;
        high ^= low;
        low = Integer.rotateLeft(low, 20) + high;
        high = Integer.rotateLeft(high, 9) ^ low;
        low = Integer.rotateLeft(low, 27) + high;
        high = Integer.rotateLeft(high, 19);
    }
}
