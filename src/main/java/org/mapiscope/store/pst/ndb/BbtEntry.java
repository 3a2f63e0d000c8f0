package org.mapiscope.store.pst.ndb;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * What the block B-tree knows of a block.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.3; for {@link PstFormat#UNICODE_4K}, which that text does not have, the files that Outlook
 * 2013 writes.
 *
 * @param where its name and place (BREF)
 * @param length bytes of data in it as it is in the file, without trailer and padding (cb)
 * @param references how many refer to it (cRef)
 * @param inflated bytes of data in it once they are inflated; as many as in the file when they are not deflated
 */
public record BbtEntry(Bref where, int length, int references, int inflated) {

    /** A block whose data are not deflated. */
    public BbtEntry(Bref where, int length, int references) {
        this(where, length, references, length);
    }

    static BbtEntry read(BinaryView entry, PstFormat format) throws CorruptDataException {
        int after = 2 * format.idSize();
        Bref where = Bref.read(entry, 0, format);
        int length = entry.u16("cb", after);
        if (format != PstFormat.UNICODE_4K) {
            return new BbtEntry(where, length, entry.u16("cRef", after + Short.BYTES));
        }
        return new BbtEntry(where, length, entry.u16("cRef", after + 2 * Short.BYTES),
                entry.u16("cbInflated", after + Short.BYTES));
    }

    boolean isDeflated() {
        return length != inflated;
    }
}
