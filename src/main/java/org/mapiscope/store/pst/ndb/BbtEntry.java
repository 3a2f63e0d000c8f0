package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * What the block B-tree knows of a block.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.3.
 *
 * @param where its name and place (BREF)
 * @param length bytes of data in it, without trailer and padding (cb)
 * @param references how many refer to it (cRef)
 */
public record BbtEntry(Bref where, int length, int references) {

    static BbtEntry read(BinaryView entry, PstFormat format) throws CorruptDataException {
        int after = 2 * format.idSize();
        return new BbtEntry(Bref.read(entry, 0, format), entry.u16("cb", after),
                entry.u16("cRef", after + Short.BYTES));
    }
}
