package org.mapiscope.store.pst.ltp;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A column of a table (TCOLDESC).
 *
 * <p>Source: [MS-PST] 2.3.4.2.
 *
 * @param tag the property's tag (tag)
 * @param offset bytes from the start of a row to its cell (ibData)
 * @param size bytes in its cell (cbData)
 * @param bit which bit of the row says whether it has a value (iBit)
 */
public record TcColumn(int tag, int offset, int size, int bit) {

    static final int SIZE = 8;

    static TcColumn read(BinaryView column) throws CorruptDataException {
        return new TcColumn(column.i32("tag", 0), column.u16("ibData", 4), column.u8("cbData", 6),
                column.u8("iBit", 7));
    }

    int type() {
        return tag & 0xFFFF;
    }
}
