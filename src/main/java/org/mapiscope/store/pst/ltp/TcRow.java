package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
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
        Supplier<String> name = () -> "column 0x%08X".formatted(column.tag());
        BinaryView cell = row.slice(name, column.offset(), column.size());
        int size = StoredType.fixedSize(column.type());
        if (size != 0 && size <= Long.BYTES) {
            return Optional.of(new StoredValue.Here(cell.slice("value", 0, size)));
        }
        StoredValue found = heaps.of(column).value(name, new Hid(cell.i32("HNID", 0)));
        if (size != 0 && found.size() != size) {
            heaps.damages().met(cell.corrupt("HNID", 0, "has %d bytes, not %d".formatted(found.size(), size)));
        }
        return Optional.of(found);
    }
}
