package org.mapiscope.store.pst.ltp;

import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.PstFormat;

/**
 * The name of an item in a heap; or, where its type is not that of a heap item, of a subnode with a value (HNID).
 *
 * <p>Source: [MS-PST] 2.3.1.1, 2.3.3.2.
 */
record Hid(int value) {

    private static final int TYPE_BITS = 5;

    /** {@return whether there is no item: an empty value, an empty tree} */
    boolean isNone() {
        return value == 0;
    }

    /** {@return whether the value is a subnode's data, and in no heap} */
    boolean isSubnode() {
        return nid().type() != Nid.NID_TYPE_HID;
    }

    /** {@return the subnode that this names when it names no item} */
    Nid nid() {
        return new Nid(value);
    }

    /** {@return place of the item among those of its block, from 1 (hidIndex)} */
    int index(PstFormat format) {
        return (value >>> TYPE_BITS) & ((1 << format.heapIndexBits()) - 1);
    }

    /** {@return the block with the item (hidBlockIndex)} */
    int block(PstFormat format) {
        return value >>> (TYPE_BITS + format.heapIndexBits());
    }

    @Override
    public String toString() {
        return "0x%X".formatted(value);
    }
}
