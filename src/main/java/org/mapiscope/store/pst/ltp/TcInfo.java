package org.mapiscope.store.pst.ltp;

import java.io.IOException;
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

    private static final int SIZE = 22;
    private static final int EXISTENCE = 6;
    private static final int ROW_SIZE = 8;
    private static final int ROW_INDEX = 10;
    private static final int ROWS = 14;
    private static final int WIDE_COLUMN_COUNT = 22;
    private static final int WIDE_COLUMNS = 24;

    TcInfo {
        columns = List.copyOf(columns);
    }

    /** Reads the header of the table in {@code heap}, an ordinary or a wide one. */
    static TcInfo read(HeapOnNode heap) throws IOException {
        BinaryView info = heap.item(() -> "TCINFO", heap.userRoot());
        if (info.u8("bType", 0) != heap.clientSignature()) {
            throw info.corrupt("bType", 0,
                    "is 0x%02X, not 0x%02X".formatted(info.u8("bType", 0), heap.clientSignature()));
        }
        int existence = info.u16("rgib[TCI_1b]", EXISTENCE);
        int rowSize = info.u16("rgib[TCI_bm]", ROW_SIZE);
        if (existence < Integer.BYTES || existence > rowSize) {
            throw info.corrupt("rgib[TCI_1b]", EXISTENCE, "is %d in a row of %d bytes".formatted(existence, rowSize));
        }
        List<TcColumn> columns = new ArrayList<>();
        if (heap.clientSignature() == HeapNodeHeader.TABLE_CONTEXT) {
            for (int i = 0; i < info.u8("cCols", 1); i++) {
                BinaryView description = info.slice("TCOLDESC", SIZE + (long) i * TcColumn.SIZE, TcColumn.SIZE);
                columns.add(checked(description, TcColumn.read(description), existence, rowSize));
            }
        } else {
            BinaryView all = heap.value(() -> "TCOLDESC", new Hid(info.i32("columns", WIDE_COLUMNS))).bytes();
            for (int i = 0; i < info.u16("cCols", WIDE_COLUMN_COUNT); i++) {
                BinaryView description = all.slice("TCOLDESC", (long) i * TcColumn.WIDE_SIZE, TcColumn.WIDE_SIZE);
                columns.add(checked(description, TcColumn.readWide(description), existence, rowSize));
            }
        }
        return new TcInfo(existence, rowSize, new Hid(info.i32("hidRowIndex", ROW_INDEX)),
                new Hid(info.i32("hnidRows", ROWS)), columns);
    }

    private static TcColumn checked(BinaryView description, TcColumn column, int existence, int rowSize)
            throws CorruptDataException {
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
