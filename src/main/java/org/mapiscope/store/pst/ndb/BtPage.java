package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A page of one of the two B-trees, its entries in ascending order of their keys.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.1.
 *
 * @param bid its name
 * @param level 0 for a leaf (cLevel)
 * @param count number of entries (cEnt)
 * @param entrySize bytes from one entry to the next (cbEnt)
 * @param entries all entries (rgentries)
 * @param format the file's variant
 */
record BtPage(Bid bid, int level, int count, int entrySize, BinaryView entries, PstFormat format) {

    static BtPage read(BinaryView page, Bid bid, BTree<?> tree) throws CorruptDataException {
        PstFormat format = tree.format();
        int counts = format.page().counts();
        boolean wide = format.page().wideCounts();
        int width = wide ? Short.BYTES : Byte.BYTES;
        int count = wide ? page.u16("cEnt", counts) : page.u8("cEnt", counts);
        int most = wide ? page.u16("cEntMax", counts + width) : page.u8("cEntMax", counts + width);
        int entrySize = page.u8("cbEnt", counts + 2 * width);
        int level = page.u8("cLevel", counts + 2 * width + 1);
        if (count * entrySize > counts || count > most) {
            tree.damages().met(page.corrupt("cEnt", counts,
                    "is %d, more entries of %d bytes than a page holds".formatted(count, entrySize)));
            count = plausible(page, tree, entrySize);
        }
        if (level > 0 && (count == 0 || entrySize < 3 * format.idSize())) {
            throw page.corrupt("cEnt", counts,
                    "is %d of %d bytes, no entries of level %d".formatted(count, entrySize, level));
        }
        BtPage read = new BtPage(bid, level, count, entrySize, page.slice("rgentries", 0, (long) count * entrySize),
                format);
        read.checkOrder(tree.keyMask(), tree.damages());
        return read;
    }

    /** {@return how many entries follow each other as they should, in a page that does not say how many there are} */
    private static int plausible(BinaryView page, BTree<?> tree, int entrySize) throws CorruptDataException {
        PstFormat format = tree.format();
        if (entrySize < 2 * format.idSize()) {
            throw page.corrupt("cbEnt", format.page().counts(), "is %d, no size of an entry".formatted(entrySize));
        }
        int count = 0;
        long last = 0;
        for (int at = 0; at + entrySize <= format.page().counts(); at += entrySize) {
            long key = format.id(page, "btkey", at) & tree.keyMask();
            if (Long.compareUnsigned(key, last) <= 0) {
                break;
            }
            last = key;
            count++;
        }
        return count;
    }

    private void checkOrder(long keyMask, DamagePolicy damages) throws CorruptDataException {
        for (int i = 1; i < count; i++) {
            if (Long.compareUnsigned(key(i - 1) & keyMask, key(i) & keyMask) >= 0) {
                damages.met(entries.corrupt("btkey", (long) i * entrySize,
                        "is 0x%X, after 0x%X".formatted(key(i), key(i - 1))));
            }
        }
    }

    /** {@return the key of entry {@code index}, with bits that do not count} */
    long key(int index) throws CorruptDataException {
        return format.id(entries, "btkey", (long) index * entrySize);
    }

    /** {@return the page below entry {@code index} of a page that is no leaf (BREF)} */
    Bref child(int index) throws CorruptDataException {
        return Bref.read(entries, (long) index * entrySize + format.idSize(), format);
    }

    /** {@return entry {@code index} of a leaf} */
    BinaryView entry(String name, int index) throws CorruptDataException {
        return entries.slice(name, (long) index * entrySize, entrySize);
    }

    /** {@return the last entry with a key of at most {@code key}; -1 when all are larger} */
    int floor(long key, long keyMask) throws CorruptDataException {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(key(middle) & keyMask, key) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
