package org.mapiscope.store.pst.ndb;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A block of a subnode B-tree: of subnodes when its level is 0 (SLBLOCK), of such blocks when it is 1 (SIBLOCK).
 *
 * <p>Source: [MS-PST] 2.2.2.8.3.3.1.2, 2.2.2.8.3.3.2.2.
 *
 * @param level 0 or 1 (cLevel)
 * @param count number of entries (cEnt)
 * @param entries the entries, in ascending order of their nodes (rgentries)
 * @param format the file's variant
 */
record SubnodeBlock(int level, int count, BinaryView entries, PstFormat format) {

    private static final int TYPE = 2;

    /** @param highest the highest level that it may have here */
    static SubnodeBlock read(BinaryView block, PstFormat format, int highest) throws CorruptDataException {
        return read(block, format, highest, DamagePolicy.REFUSE);
    }

    /** @param damages what to do about entries that are not in order */
    static SubnodeBlock read(BinaryView block, PstFormat format, int highest, DamagePolicy damages)
            throws CorruptDataException {
        int type = block.u8("btype", 0);
        if (type != TYPE) {
            throw block.corrupt("btype", 0, "is 0x%02X, not 0x%02X of subnodes".formatted(type, TYPE));
        }
        int level = block.u8("cLevel", 1);
        if (level > highest) {
            throw block.corrupt("cLevel", 1, "is %d, more than %d".formatted(level, highest));
        }
        int count = block.u16("cEnt", 2);
        // the entries are aligned to their own width: four bytes of padding in the wider variants (dwPadding)
        BinaryView entries = block.slice("rgentries", format.idSize(), (long) count * entrySize(format, level));
        SubnodeBlock read = new SubnodeBlock(level, count, entries, format);
        for (int i = 1; i < count; i++) {
            if (read.nid(i - 1).compareTo(read.nid(i)) >= 0) {
                damages.met(entries.corrupt("nid", read.at(i),
                        "is %s, after %s".formatted(read.nid(i), read.nid(i - 1))));
            }
        }
        return read;
    }

    Nid nid(int index) throws CorruptDataException {
        return new Nid(entries.i32("nid", at(index)));
    }

    /** {@return the block below entry {@code index} of a block of level 1} */
    Bid child(int index) throws CorruptDataException {
        return new Bid(format.id(entries, "bid", at(index) + format.idSize()));
    }

    SlEntry entry(int index) throws CorruptDataException {
        int id = format.idSize();
        return new SlEntry(nid(index), new Bid(format.id(entries, "bidData", at(index) + id)),
                new Bid(format.id(entries, "bidSub", at(index) + 2L * id)));
    }

    List<SlEntry> all() throws CorruptDataException {
        List<SlEntry> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(entry(i));
        }
        return all;
    }

    /** {@return the last entry whose node is at most {@code nid}; -1 when all are larger} */
    int floor(Nid nid) throws CorruptDataException {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (nid(middle).compareTo(nid) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private long at(int index) {
        return (long) index * entrySize(format, level);
    }

    private static int entrySize(PstFormat format, int level) {
        return (level == 0 ? 3 : 2) * format.idSize();
    }
}
