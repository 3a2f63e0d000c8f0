package org.mapiscope.store.pst.ltp;

import java.util.function.Supplier;
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
public record TcColumn(int tag, int offset, int size, int bit, Nid values) implements Supplier<String> {

    static final int SIZE = 8;
    static final int WIDE_SIZE = 16;

    private static final Nid NO_HEAP = new Nid(0);

    /** Reads the column at {@code at} of an ordinary table's. */
    static TcColumn read(BinaryView columns, long at) throws CorruptDataException {
        return new TcColumn(columns.i32("tag", at), columns.u16("ibData", at + 4), columns.u8("cbData", at + 6),
                columns.u8("iBit", at + 7), NO_HEAP);
    }

    /** Reads the column at {@code at} of a wide table's. */
    static TcColumn readWide(BinaryView columns, long at) throws CorruptDataException {
        return new TcColumn(columns.i32("tag", at), columns.u16("ibData", at + 4), columns.u16("cbData", at + 6),
                columns.u16("iBit", at + 8), new Nid(columns.i32("nid", at + 12)));
    }

    /** {@return what errors call it} */
    @Override
    public String get() {
        return "column 0x%08X".formatted(tag);
    }

    int type() {
        return tag & 0xFFFF;
    }

    boolean hasOwnHeap() {
        return values.value() != 0;
    }
}
