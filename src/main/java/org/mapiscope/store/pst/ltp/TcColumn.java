package org.mapiscope.store.pst.ltp;

import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * A column of a table (TCOLDESC).
 *
 * <p>Source: [MS-PST] 2.3.4.2; for wide tables, which that text does not have, the files that Outlook writes.
 *
 * @param tag the property's tag (tag)
 * @param offset bytes from the start of a row to its cell (ibData)
 * @param size bytes in its cell (cbData)
 * @param bit which bit of the row says whether it has a value (iBit)
 * @param values in a wide table the subnode with the column's heap; 0 when the values are in the table's own
 */
public record TcColumn(int tag, int offset, int size, int bit, Nid values) {

    static final int SIZE = 8;
    static final int WIDE_SIZE = 16;

    static TcColumn read(BinaryView column) throws CorruptDataException {
        return new TcColumn(column.i32("tag", 0), column.u16("ibData", 4), column.u8("cbData", 6),
                column.u8("iBit", 7), new Nid(0));
    }

    static TcColumn readWide(BinaryView column) throws CorruptDataException {
        return new TcColumn(column.i32("tag", 0), column.u16("ibData", 4), column.u16("cbData", 6),
                column.u16("iBit", 8), new Nid(column.i32("nid", 12)));
    }

    int type() {
        return tag & 0xFFFF;
    }

    boolean hasOwnHeap() {
        return values.value() != 0;
    }
}
