package org.mapiscope.store.pst.ltp;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The header of a heap on a node, at the start of its first block (HNHDR).
 *
 * <p>Source: [MS-PST] 2.3.1.2.
 *
 * @param clientSignature what the heap holds (bClientSig), such as {@link #TABLE_CONTEXT}
 * @param userRoot the item that its reader starts from (hidUserRoot)
 */
record HeapNodeHeader(int clientSignature, Hid userRoot) {

    static final int TABLE_CONTEXT = 0x7C;
    static final int PROPERTY_CONTEXT = 0xBC;
    /** A table whose columns are in a subnode and have heaps of their own; [MS-PST] calls it reserved. */
    static final int WIDE_TABLE = 0xAC;
    /** The values of one column of a table; [MS-PST] calls it reserved. */
    static final int COLUMN = 0xA5;

    private static final int SIZE = 12;
    private static final int SIGNATURE = 0xEC;

    static HeapNodeHeader read(BinaryView block) throws CorruptDataException {
        BinaryView header = block.slice("HNHDR", 0, SIZE);
        int signature = header.u8("bSig", 2);
        if (signature != SIGNATURE) {
            throw header.corrupt("bSig", 2, "is 0x%02X, not 0x%02X".formatted(signature, SIGNATURE));
        }
        return new HeapNodeHeader(header.u8("bClientSig", 3), new Hid(header.i32("hidUserRoot", 4)));
    }
}
