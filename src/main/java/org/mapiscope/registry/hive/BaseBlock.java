package org.mapiscope.registry.hive;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The start of a hive; its transaction logs begin with a copy of it.
 *
 * <p>Source: "Base block".
 *
 * @param signatureRight whether it begins with {@code regf}
 * @param checksumRight whether its bytes have the checksum that it says
 * @param primarySequence counted up when a write to the file begins
 * @param secondarySequence counted up when that write is done
 * @param lastWritten 100 nanoseconds since 1601
 * @param major 1
 * @param minor which fields and structures there are
 * @param fileType 0 for a hive; a log has 1 or 2 in the old format, 6 in the new
 * @param rootCell the cell of the key at the top
 * @param binsSize bytes of all bins
 * @param clusteringFactor sectors of 512 bytes that are written at once
 */
record BaseBlock(boolean signatureRight, boolean checksumRight, int primarySequence, int secondarySequence,
        long lastWritten, int major, int minor, int fileType, int rootCell, long binsSize, int clusteringFactor) {

    /** Bytes from the start of a hive to its first bin. */
    static final int SIZE = 4096;
    /** Bytes of it that have a meaning, which is all of it that a log may have. */
    static final int SECTOR = 512;
    static final int NEW_LOG = 6;
    /** A root that is not known. */
    static final int NO_CELL = -1;

    private static final int SIGNATURE = 0x66676572;
    private static final int CHECKSUM = 508;
    /** The minor version that Windows has had since XP and Vista. */
    static final int NEWEST = 6;

    /** @param sector the first {@link #SECTOR} bytes */
    static BaseBlock read(BinaryView sector) throws CorruptDataException {
        return new BaseBlock(sector.i32("signature", 0) == SIGNATURE,
                sector.i32("checksum", CHECKSUM) == checksum(sector), sector.i32("primary sequence number", 4),
                sector.i32("secondary sequence number", 8), sector.i64("last written", 12),
                sector.i32("major version", 20), sector.i32("minor version", 24), sector.i32("file type", 28),
                sector.i32("root cell", 36), sector.u32("hive bins size", 40), sector.i32("clustering factor", 44));
    }

    /** {@return what is taken for one that is lost: a hive of today of {@code binsSize} bytes, whose root is looked for} */
    static BaseBlock lost(long binsSize) {
        return new BaseBlock(false, false, 1, 1, 0, 1, NEWEST, 0, NO_CELL, binsSize, 1);
    }

    private static int checksum(BinaryView sector) throws CorruptDataException {
        int sum = 0;
        for (int at = 0; at < CHECKSUM; at += Integer.BYTES) {
            sum ^= sector.i32("checksum", at);
        }
        return switch (sum) {
            case -1 -> -2;
            case 0 -> 1;
            default -> sum;
        };
    }

    boolean isValid() {
        return signatureRight && checksumRight;
    }

    /** {@return whether a write was begun and not ended} */
    boolean isTorn() {
        return primarySequence != secondarySequence;
    }

    /** {@return whether what was written last may be in a log only} */
    boolean isDirty() {
        return !isValid() || isTorn();
    }

    boolean isLog() {
        return fileType == 1 || fileType == 2 || fileType == NEW_LOG;
    }

    /** {@return this hive with bins of {@code size} bytes in all} */
    BaseBlock withBinsSize(long size) {
        return new BaseBlock(signatureRight, checksumRight, primarySequence, secondarySequence, lastWritten, major,
                minor, fileType, rootCell, size, clusteringFactor);
    }

    /** {@return this hive with another version} */
    BaseBlock withMinor(int newMinor) {
        return new BaseBlock(signatureRight, checksumRight, primarySequence, secondarySequence, lastWritten, major,
                newMinor, fileType, rootCell, binsSize, clusteringFactor);
    }

    /** {@return whether cells also say where the cell before them is, and all names are UTF-16, as in Windows NT 3.1} */
    boolean hasOldCells() {
        return minor == 0 || minor == 1;
    }
}
