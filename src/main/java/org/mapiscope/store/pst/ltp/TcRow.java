package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;

/**
 * A row of a table. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.4.4.
 */
public final class TcRow {

    private final ColumnHeaps heaps;
    private final TcInfo info;
    private final BinaryView row;

    TcRow(ColumnHeaps heaps, TcInfo info, BinaryView row) {
        this.heaps = heaps;
        this.info = info;
        this.row = row;
    }

    /** {@return the value in {@code column} of the row's table, unless the cell has none} */
    public Optional<StoredValue> cell(TcColumn column) throws IOException {
        int bits = row.u8("rgbCEB", info.existence() + column.bit() / Byte.SIZE);
        if ((bits & (0x80 >>> column.bit() % Byte.SIZE)) == 0) {
            return Optional.empty();
        }
        int size = StoredType.fixedSize(column.type());
        boolean here = size != 0 && size <= Long.BYTES;
        if (column.size() < (here ? size : Integer.BYTES)) {
            throw row.corrupt(column.get(), column.offset(),
                    "needs %d bytes, its cell has %d".formatted(here ? size : Integer.BYTES, column.size()));
        }
        if (here) {
            return Optional.of(new StoredValue.Here(row.slice(column, column.offset(), size)));
        }
        StoredValue found = heaps.of(column).value(column, new Hid(row.i32("HNID", column.offset())));
        if (size != 0 && found.size() != size) {
            heaps.damages().met(row.corrupt(column.get(), column.offset(),
                    "has %d bytes, not %d".formatted(found.size(), size)));
        }
        return Optional.of(found);
    }
}
