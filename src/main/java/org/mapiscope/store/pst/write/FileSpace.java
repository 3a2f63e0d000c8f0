package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The file from its first allocation map on, given out from front to back. One thread.
 *
 * <p>What an AMap page covers is kept in memory until it is full, and written with its maps in one piece. Source:
 * [MS-PST] 2.2.2.7.2 to 2.2.2.7.6.
 */
final class FileSpace {

    /** Bytes from the start of the file to the first AMap page. */
    static final int FIRST_MAP = 0x4400;
    /** Bytes that an AMap page covers, itself included. */
    static final int REGION = 253_952;
    /** Bytes that a bit of an AMap page stands for. */
    static final int SLOT = 64;

    private static final int MAP_BYTES = 496;
    private static final int SLOTS = MAP_BYTES * Byte.SIZE;
    private static final int AMAPS_A_PMAP = 8;
    /** AMap pages before the first FMap page; the header once had a byte for each of them. */
    private static final int FIRST_FMAP = 128;
    private static final int AMAPS_AN_FMAP = MAP_BYTES;
    /** AMap pages before the first FPMap page; the header once had a bit for each PMap page among them. */
    private static final int FIRST_FPMAP = 128 * Byte.SIZE * AMAPS_A_PMAP;
    private static final int AMAPS_AN_FPMAP = MAP_BYTES * Byte.SIZE * AMAPS_A_PMAP;

    private final FileChannel file;
    private final ByteBuffer region = ByteBuffer.allocate(REGION).order(ByteOrder.LITTLE_ENDIAN);
    /** Of each region that is written, its free slots. */
    private final LongList free = new LongList();
    private long start = FIRST_MAP;
    private int used;

    FileSpace(FileChannel file) {
        this.file = file;
        begin();
    }

    /**
     * Takes {@code size} bytes, which never lie across two regions.
     *
     * @param size a multiple of {@link #SLOT}
     * @param alignment where they may begin, a multiple of {@link #SLOT}
     * @return bytes from the start of the file; they can be filled in through {@link #bytes} until the next call
     */
    long take(int size, int alignment) throws IOException {
        int from = (used + alignment - 1) / alignment * alignment;
        if (from + size > REGION) {
            writeRegion();
            start += REGION;
            begin();
            from = used;
        }
        mark(from, size);
        used = from + size;
        return start + from;
    }

    /** {@return the bytes of the region that is being filled, little-endian} */
    ByteBuffer bytes() {
        return region;
    }

    /** {@return the same bytes} */
    byte[] region() {
        return region.array();
    }

    /** {@return where in {@link #bytes} the place {@code offset} of the file is} */
    int place(long offset) {
        return (int) (offset - start);
    }

    /** Writes what is left, and fills the file up to the end of its last region. */
    void end() throws IOException {
        writeRegion();
    }

    /** {@return number of AMap pages} */
    int maps() {
        return free.size();
    }

    /** {@return slots of {@link #SLOT} bytes that are free in region {@code map}, which is written} */
    int freeSlots(int map) {
        return (int) free.get(map);
    }

    /** {@return bytes of the file that have been given out or passed over} */
    long size() {
        return start + used;
    }

    long lastMap() {
        return start;
    }

    long fileEnd() {
        return start + REGION;
    }

    private void begin() {
        int map = (int) ((start - FIRST_MAP) / REGION);
        Arrays.fill(region.array(), (byte) 0);
        used = 0;
        addMap(Page.AMAP);
        if (map % AMAPS_A_PMAP == 0) {
            addMap(Page.PMAP);
        }
        if (map >= FIRST_FMAP && (map - FIRST_FMAP) % AMAPS_AN_FMAP == 0) {
            addMap(Page.FMAP);
        }
        if (map >= FIRST_FPMAP && (map - FIRST_FPMAP) % AMAPS_AN_FPMAP == 0) {
            addMap(Page.FPMAP);
        }
    }

    /** Makes one of the maps at a fixed place. All but the AMap have gone out of use, and say that all is taken. */
    private void addMap(int type) {
        if (type != Page.AMAP) {
            Arrays.fill(region.array(), used, used + MAP_BYTES, (byte) 0xFF);
            Page.seal(region(), used, type, new Place(start + used, start + used));
        }
        mark(used, Page.SIZE);
        used += Page.SIZE;
    }

    private void mark(int from, int size) {
        byte[] map = region.array();
        for (int slot = from / SLOT; slot < (from + size) / SLOT; slot++) {
            map[slot / Byte.SIZE] |= (byte) (0x80 >>> slot % Byte.SIZE);
        }
    }

    private void writeRegion() throws IOException {
        byte[] map = region.array();
        int taken = 0;
        for (int i = 0; i < MAP_BYTES; i++) {
            taken += Integer.bitCount(map[i] & 0xFF);
        }
        free.add(SLOTS - taken);
        Page.seal(region(), 0, Page.AMAP, new Place(start, start));
        region.clear();
        long at = start;
        while (region.hasRemaining()) {
            at += file.write(region, at);
        }
        region.clear();
    }
}
