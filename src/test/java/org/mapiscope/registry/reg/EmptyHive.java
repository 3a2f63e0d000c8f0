package org.mapiscope.registry.reg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A hive of one key, that others put keys into.
 *
 * <p>It has a header, one bin of 4,096 bytes, in which are the key, its security descriptor, and the rest free.
 */
final class EmptyHive {
    private static final int BLOCK = 4096;
    private static final int NONE = -1;
    /** Where the cells are, bytes from the start of the bin. */
    private static final int KEY = 32;
    private static final int SECURITY = KEY + 88;
    private static final int FREE = SECURITY + 48;

    private EmptyHive() {}

    static byte[] bytes() {
        ByteBuffer hive = ByteBuffer.allocate(2 * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
        hive.put(ascii("regf")).putInt(1).putInt(1).putLong(0).putInt(1).putInt(3).putInt(0).putInt(1).putInt(KEY)
                .putInt(BLOCK).putInt(1);
        int checksum = 0;
        for (int i = 0; i < 508; i += Integer.BYTES) {
            checksum ^= hive.getInt(i);
        }
        hive.putInt(508, checksum);
        hive.position(BLOCK).put(ascii("hbin")).putInt(0).putInt(BLOCK);
        hive.position(BLOCK + KEY).putInt(KEY - SECURITY).put(ascii("nk")).putShort((short) 0x2C).putLong(0).putInt(0)
                .putInt(NONE).putInt(0).putInt(0).putInt(NONE).putInt(NONE).putInt(0).putInt(NONE).putInt(SECURITY)
                .putInt(NONE).putLong(0).putLong(0).putInt(0).putShort((short) 4).putShort((short) 0)
                .put(ascii("ROOT"));
        hive.position(BLOCK + SECURITY).putInt(SECURITY - FREE).put(ascii("sk")).putShort((short) 0).putInt(SECURITY)
                .putInt(SECURITY).putInt(1).putInt(20).put((byte) 1).put((byte) 0).putShort((short) 0x8000);
        hive.putInt(BLOCK + FREE, BLOCK - FREE);
        return hive.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
