package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A block or page, and where it is.
 *
 * <p>Source: [MS-PST] 2.2.2.4.
 *
 * @param bid its name (bid)
 * @param offset bytes from the start of the file (ib)
 */
public record Bref(Bid bid, long offset) {

    static Bref read(BinaryView in, long at, PstFormat format) throws CorruptDataException {
        return new Bref(new Bid(format.id(in, "bid", at)), format.id(in, "ib", at + format.idSize()));
    }

    /** {@return the signature that its trailer must have (wSig), from its name and its place} */
    int signature() {
        int mixed = (int) (offset ^ bid.value());
        return ((mixed >>> Short.SIZE) ^ mixed) & 0xFFFF;
    }
}
