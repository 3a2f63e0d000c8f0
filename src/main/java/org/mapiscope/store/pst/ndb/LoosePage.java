package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A page of a B-tree of which as many entries are taken as are there, whatever else is wrong with it.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.1.
 *
 * @param level 0 for a leaf (cLevel)
 * @param count number of entries that are within the page (cEnt)
 * @param entrySize bytes from one entry to the next (cbEnt)
 * @param bytes the whole page
 * @param format the file's variant
 */
record LoosePage(int level, int count, int entrySize, BinaryView bytes, PstFormat format) {

    /** @param leafEntry bytes in an entry of a leaf of this tree */
    static LoosePage read(RawPage page, int leafEntry) throws CorruptDataException {
        PstFormat format = page.format();
        boolean wide = format.page().wideCounts();
        int counts = format.page().counts();
        BinaryView bytes = page.bytes();
        int level = bytes.u8("cLevel", counts + (wide ? 5 : 3));
        int stored = bytes.u8("cbEnt", counts + (wide ? 4 : 2));
        int needed = level == 0 ? leafEntry : 3 * format.idSize();
        int entrySize = Math.max(stored, needed);
        int count = wide ? bytes.u16("cEnt", counts) : bytes.u8("cEnt", counts);
        return new LoosePage(level, Math.min(count, counts / entrySize), entrySize, bytes, format);
    }

    /** Checks what says how its entries lie. */
    void check() throws CorruptDataException {
        boolean wide = format.page().wideCounts();
        int counts = format.page().counts();
        int stored = wide ? bytes.u16("cEnt", counts) : bytes.u8("cEnt", counts);
        int most = wide ? bytes.u16("cEntMax", counts + 2) : bytes.u8("cEntMax", counts + 1);
        int storedSize = bytes.u8("cbEnt", counts + (wide ? 4 : 2));
        if (storedSize != entrySize) {
            throw bytes.corrupt("cbEnt", counts + (wide ? 4 : 2),
                    "is %d, an entry of level %d has %d".formatted(storedSize, level, entrySize));
        }
        if (stored != count || stored > most) {
            throw bytes.corrupt("cEnt", counts, "is %d, the page holds at most %d"
                    .formatted(stored, Math.min(most, counts / entrySize)));
        }
        if (level > 0 && count == 0) {
            throw bytes.corrupt("cEnt", counts, "is 0 in a page of level %d".formatted(level));
        }
    }

    long key(int index) throws CorruptDataException {
        return format.id(bytes, "btkey", (long) index * entrySize);
    }

    Bref child(int index) throws CorruptDataException {
        return Bref.read(bytes, (long) index * entrySize + format.idSize(), format);
    }

    BinaryView entry(String name, int index) throws CorruptDataException {
        return bytes.slice(name, (long) index * entrySize, entrySize);
    }

    CorruptDataException corrupt(String field, int index, String found) {
        return bytes.corrupt(field, (long) index * entrySize, found);
    }
}
