package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * The names that the header gives out next, and what it says of free space.
 *
 * <p>Source: [MS-PST] 2.2.2.5, 2.2.2.6.
 *
 * @param header all of the header
 */
public record Counters(BinaryView header, PstFormat format) {

    private static final int LAST_MAP = 1;
    private static final int FREE = 2;
    private static final int FREE_IN_PAGE_MAPS = 3;
    /** Bytes in each of the two old maps of the header. */
    private static final int OLD_MAP = 128;

    public static Counters read(PositionalFile file, PstFormat format) throws IOException {
        return new Counters(file.read("HEADER", 0, format.header().size()), format);
    }

    /** {@return the name of the next block (bidNextB)} */
    public long nextBlock() throws CorruptDataException {
        return format.id(header, "bidNextB", nextBlockPlace());
    }

    public long nextBlockPlace() {
        return format.ansi() ? 24 : 516;
    }

    /** {@return the largest number so far of nodes of {@code type} (rgnid)} */
    public int node(int type) throws CorruptDataException {
        return header.i32("rgnid", nodePlace(type));
    }

    public long nodePlace(int type) {
        return (format.ansi() ? 36L : 44L) + (long) type * Integer.BYTES;
    }

    /** {@return bytes from the start of the file to the last allocation map (ibAMapLast)} */
    public long lastMap() throws CorruptDataException {
        return rootField("ibAMapLast", LAST_MAP);
    }

    /** {@return bytes that are free in all allocation maps (cbAMapFree)} */
    public long free() throws CorruptDataException {
        return rootField("cbAMapFree", FREE);
    }

    /** {@return bytes that are free in all page maps (cbPMapFree)} */
    public long freeInPageMaps() throws CorruptDataException {
        return rootField("cbPMapFree", FREE_IN_PAGE_MAPS);
    }

    /** {@return the largest free space of allocation map {@code map}, one of the first 128, in slots (rgbFM)} */
    public int freeMap(int map) throws CorruptDataException {
        return header.u8("rgbFM", freeMapPlace() + map);
    }

    public long freeMapPlace() {
        return format.ansi() ? 0xCC : 0x100;
    }

    /** {@return whether page map {@code map}, one of the first 1024, has no free page (rgbFP)} */
    public boolean freePageMap(int map) throws CorruptDataException {
        int bits = header.u8("rgbFP", freePageMapPlace() + map / Byte.SIZE);
        return (bits & 0x80 >>> map % Byte.SIZE) != 0;
    }

    public long freePageMapPlace() {
        return freeMapPlace() + OLD_MAP;
    }

    private long rootField(String name, int index) throws CorruptDataException {
        return format.id(header, name, format.header().root() + Integer.BYTES + (long) index * format.idSize());
    }
}
