package org.mapiscope.binary.rtf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * Takes RTF out of the form that PR_RTF_COMPRESSED has.
 *
 * <p>Source: [MS-OXRTFCP].
 */
public final class CompressedRtf {

    /** Bytes of RTF; a length that is claimed and more than this is damage. */
    public static final int LIMIT = 256 << 20;

    private static final int HEADER = 16;
    private static final int COMP_SIZE = 0;
    private static final int RAW_SIZE = 4;
    private static final int COMP_TYPE = 8;
    private static final int CRC = 12;
    /** Bytes of the header that the size of all does not count. */
    private static final int NOT_COUNTED = 4;

    private static final int COMPRESSED = 0x75465A4C;
    private static final int UNCOMPRESSED = 0x414C454D;

    private static final int WINDOW = 4096;
    private static final int SHORTEST = 2;
    /** The most that one byte of compressed data can become: eight references of 17 bytes after each control byte. */
    private static final int MOST_FOR_A_BYTE = 9;

    private static final byte[] START = ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
            + "\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0"
            + "\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx").getBytes(StandardCharsets.US_ASCII);

    private CompressedRtf() {}

    /**
     * {@return the RTF}
     *
     * @throws CorruptDataException when it is neither of the two forms, is cut off, or has another checksum
     */
    public static byte[] decompress(BinaryView in) throws CorruptDataException {
        long claimed = in.u32("COMPSIZE", COMP_SIZE) + NOT_COUNTED;
        // some programs count too many; the checksum tells whether all are there
        BinaryView contents = in.slice("CONTENTS", HEADER, Math.max(0, Math.min(claimed, in.size()) - HEADER));
        int size = in.limited("RAWSIZE", RAW_SIZE, in.u32("RAWSIZE", RAW_SIZE),
                Math.min(LIMIT, (long) contents.size() * MOST_FOR_A_BYTE));
        int type = in.i32("COMPTYPE", COMP_TYPE);
        return switch (type) {
            case COMPRESSED -> {
                checkCrc(in, contents);
                yield inflate(contents, size);
            }
            case UNCOMPRESSED -> uncompressed(in, size);
            default -> throw in.corrupt("COMPTYPE", COMP_TYPE, "is 0x%08X, no form of RTF".formatted(type));
        };
    }

    private static byte[] uncompressed(BinaryView in, int size) throws CorruptDataException {
        // some programs leave the header out of COMPSIZE, and some count it in RAWSIZE
        int there = in.size() - HEADER;
        return in.bytes("RTF", HEADER, size == there + HEADER - NOT_COUNTED ? there : size);
    }

    private static void checkCrc(BinaryView in, BinaryView contents) throws CorruptDataException {
        int stored = in.i32("CRC", CRC);
        int actual = crc(contents.bytes());
        if (stored != actual) {
            throw in.corrupt("CRC", CRC, "is 0x%08X, the bytes have 0x%08X".formatted(stored, actual));
        }
    }

    /** {@return the checksum from 0 and without the last inversion: what a start of all ones makes of it is taken off} */
    static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        CRC32 zeros = new CRC32();
        zeros.update(new byte[bytes.length]);
        return (int) (crc.getValue() ^ zeros.getValue());
    }

    private static byte[] inflate(BinaryView in, int size) throws CorruptDataException {
        byte[] window = Arrays.copyOf(START, WINDOW);
        int write = START.length;
        byte[] out = new byte[size];
        int end = 0;
        int position = 0;
        // who writes no last reference ends where the bytes end
        while (position < in.size() || end < size) {
            int control = in.u8("CONTROL", position++);
            for (int bit = 0; bit < Byte.SIZE && (position < in.size() || end < size); bit++, control >>>= 1) {
                if ((control & 1) == 0) {
                    end = put(in, out, end, (byte) in.u8("literal", position++));
                    window[write] = out[end - 1];
                    write = (write + 1) % WINDOW;
                } else {
                    int reference = (in.u8("reference", position) << Byte.SIZE) | in.u8("reference", position + 1);
                    position += Short.BYTES;
                    int from = reference >>> 4;
                    if (from == write) {
                        return finished(in, out, end);
                    }
                    for (int left = (reference & 0xF) + SHORTEST; left > 0; left--) {
                        end = put(in, out, end, window[from]);
                        window[write] = window[from];
                        from = (from + 1) % WINDOW;
                        write = (write + 1) % WINDOW;
                    }
                }
            }
        }
        return out;
    }

    private static int put(BinaryView in, byte[] out, int end, byte value) throws CorruptDataException {
        if (end == out.length) {
            throw in.corrupt("CONTENTS", 0, "has more than the %d bytes of RAWSIZE".formatted(out.length));
        }
        out[end] = value;
        return end + 1;
    }

    private static byte[] finished(BinaryView in, byte[] out, int end) throws CorruptDataException {
        if (end != out.length) {
            throw in.corrupt("CONTENTS", 0, "has %d bytes, RAWSIZE is %d".formatted(end, out.length));
        }
        return out;
    }
}
