package org.mapiscope.store.pst.ndb;

import java.util.zip.CRC32;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The checksum of headers, pages, blocks and passwords: CRC-32 from 0, without the last inversion.
 *
 * <p>Source: [MS-PST] 5.3.
 */
public final class PstCrc {

    private static final int POLYNOMIAL = 0xEDB88320;

    private PstCrc() {}

    /** {@return the checksum of all of {@code bytes}} */
    public static int of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * {@return the checksum of {@code length} bytes from {@code from} on}
     *
     * <p>The processor's own CRC-32 starts from all ones; what that start becomes after as many zeros is taken off.
     */
    public static int of(byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, length);
        return ~(int) crc.getValue() ^ Start.after(length);
    }

    /** {@return the checksum of {@code length} bytes at {@code offset}} */
    static int of(BinaryView bytes, long offset, int length) throws CorruptDataException {
        CRC32 crc = new CRC32();
        bytes.update(crc, offset, length);
        return ~(int) crc.getValue() ^ Start.after(length);
    }

    /** What a start of all ones has become after a number of zero bytes. */
    private static final class Start {

        /** As many as a header, page or block is long at most. */
        private static final int[] AFTER = table(1 << 16);

        static int after(int length) {
            int state = AFTER[Math.min(length, AFTER.length - 1)];
            for (int i = AFTER.length - 1; i < length; i++) {
                state = next(state);
            }
            return state;
        }

        private static int[] table(int length) {
            int[] table = new int[length];
            table[0] = ~0;
            for (int i = 1; i < length; i++) {
                table[i] = next(table[i - 1]);
            }
            return table;
        }

        private static int next(int state) {
            int after = state;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                after = (after >>> 1) ^ (after & 1) * POLYNOMIAL;
            }
            return after;
        }
    }
}
