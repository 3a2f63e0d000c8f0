package org.mapiscope.store.pst.write;

/**
 * The name of a block or page, and where it is (BREF).
 *
 * <p>Source: [MS-PST] 2.2.2.4, 5.5.
 *
 * @param bid its name (bid)
 * @param offset bytes from the start of the file (ib)
 */
record Place(long bid, long offset) {

    /** {@return what its trailer says of name and place (wSig)} */
    short signature() {
        int mixed = (int) (offset ^ bid);
        return (short) ((mixed >>> Short.SIZE) ^ mixed);
    }
}
