package org.mapiscope.store.pst.ltp;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * The header of a table (TCINFO).
 *
 * <p>Source: [MS-PST] 2.3.4.1.
 *
 * @param existence bytes from the start of a row to the bits that say which cells have a value (TCI_1b)
 * @param rowSize bytes in a row (TCI_bm)
 * @param rowIndex the tree from row identifiers to places of rows (hidRowIndex)
 * @param rows the rows, an item or a subnode's data; none in an empty table (hnidRows)
 * @param columns the columns, by their tags (rgTCOLDESC)
 */
record TcInfo(int existence, int rowSize, Hid rowIndex, Hid rows, List<TcColumn> columns) {

    private static final int TYPE = 0x7C;
    private static final int SIZE = 22;
    private static final int EXISTENCE = 6;
    private static final int ROW_SIZE = 8;
    private static final int ROW_INDEX = 10;
    private static final int ROWS = 14;

    TcInfo {
        columns = List.copyOf(columns);
    }

    static TcInfo read(BinaryView info) throws CorruptDataException {
        if (info.u8("bType", 0) != TYPE) {
            throw info.corrupt("bType", 0, "is 0x%02X, not 0x%02X".formatted(info.u8("bType", 0), TYPE));
        }
        int existence = info.u16("rgib[TCI_1b]", EXISTENCE);
        int rowSize = info.u16("rgib[TCI_bm]", ROW_SIZE);
        if (existence < Integer.BYTES || existence > rowSize) {
            throw info.corrupt("rgib[TCI_1b]", EXISTENCE, "is %d in a row of %d bytes".formatted(existence, rowSize));
        }
        int count = info.u8("cCols", 1);
        List<TcColumn> columns = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            BinaryView description = info.slice("TCOLDESC", SIZE + (long) i * TcColumn.SIZE, TcColumn.SIZE);
            columns.add(checked(description, existence, rowSize));
        }
        return new TcInfo(existence, rowSize, new Hid(info.i32("hidRowIndex", ROW_INDEX)),
                new Hid(info.i32("hnidRows", ROWS)), columns);
    }

    private static TcColumn checked(BinaryView description, int existence, int rowSize) throws CorruptDataException {
        TcColumn column = TcColumn.read(description);
        if (column.offset() + column.size() > existence) {
            throw description.corrupt("ibData", 4,
                    "is %d with %d bytes, outside the row's %d".formatted(column.offset(), column.size(), existence));
        }
        if (existence + column.bit() / Byte.SIZE >= rowSize) {
            throw description.corrupt("iBit", 7, "is %d, outside the row of %d bytes".formatted(column.bit(), rowSize));
        }
        return column;
    }
}
