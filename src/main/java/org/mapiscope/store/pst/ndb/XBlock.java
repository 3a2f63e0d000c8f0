package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A block of a data tree that refers to other blocks: to data when its level is 1 (XBLOCK), to such blocks when it is 2
 * (XXBLOCK).
 *
 * <p>Source: [MS-PST] 2.2.2.8.3.2.
 *
 * @param level how many steps it is to the data (cLevel)
 * @param count number of blocks it refers to (cEnt)
 * @param total bytes of data in all of them (lcbTotal)
 * @param ids their names (rgbid)
 * @param format the file's variant
 */
record XBlock(int level, int count, long total, BinaryView ids, PstFormat format) {

    /** The level of an XXBLOCK. */
    static final int DEEPEST = 2;

    private static final int TYPE = 1;
    private static final int IDS = 8;

    /** @param highest the highest level that it may have here */
    static XBlock read(BinaryView block, PstFormat format, int highest) throws CorruptDataException {
        int type = block.u8("btype", 0);
        if (type != TYPE) {
            throw block.corrupt("btype", 0, "is 0x%02X, not 0x%02X of a data tree".formatted(type, TYPE));
        }
        int level = block.u8("cLevel", 1);
        if (level < 1 || level > highest) {
            throw block.corrupt("cLevel", 1, "is %d, not 1 to %d".formatted(level, highest));
        }
        int count = block.u16("cEnt", 2);
        BinaryView ids = block.slice("rgbid", IDS, (long) count * format.idSize());
        return new XBlock(level, count, block.u32("lcbTotal", 4), ids, format);
    }

    /** {@return the name of block {@code index}, which has to be of the kind that is below this level} */
    Bid child(int index) throws CorruptDataException {
        long offset = (long) index * format.idSize();
        Bid bid = new Bid(format.id(ids, "rgbid", offset));
        if (bid.isInternal() != level > 1) {
            throw ids.corrupt("rgbid", offset, "is %s, no block that can be below level %d".formatted(bid, level));
        }
        return bid;
    }

    /** {@return the names of all blocks} */
    long[] names() throws CorruptDataException {
        long[] names = new long[count];
        for (int i = 0; i < count; i++) {
            names[i] = child(i).value();
        }
        return names;
    }
}
