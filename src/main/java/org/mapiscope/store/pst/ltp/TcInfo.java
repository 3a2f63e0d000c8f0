package org.mapiscope.store.pst.ltp;

import java.io.IOException;
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
        BinaryView info = heap.item("TCINFO", heap.userRoot());
        if (info.u8("bType", 0) != heap.clientSignature()) {
            throw info.corrupt("bType", 0,
                    "is 0x%02X, not 0x%02X".formatted(info.u8("bType", 0), heap.clientSignature()));
        }
        int existence = info.u16("rgib[TCI_1b]", EXISTENCE);
        int rowSize = info.u16("rgib[TCI_bm]", ROW_SIZE);
        if (existence < Integer.BYTES || existence > rowSize) {
            throw info.corrupt("rgib[TCI_1b]", EXISTENCE, "is %d in a row of %d bytes".formatted(existence, rowSize));
        }
        TcColumn[] columns;
        if (heap.clientSignature() == HeapNodeHeader.TABLE_CONTEXT) {
            int count = info.u8("cCols", 1);
            BinaryView all = info.slice("TCOLDESC", SIZE, (long) count * TcColumn.SIZE);
            columns = new TcColumn[count];
            for (int i = 0; i < count; i++) {
                columns[i] = TcColumn.read(all, (long) i * TcColumn.SIZE);
            }
            check(columns, all, existence, rowSize);
        } else {
            int count = info.u16("cCols", WIDE_COLUMN_COUNT);
            BinaryView all = heap.value(() -> "TCOLDESC", new Hid(info.i32("columns", WIDE_COLUMNS))).bytes()
                    .slice("TCOLDESC", 0, (long) count * TcColumn.WIDE_SIZE);
            columns = new TcColumn[count];
            for (int i = 0; i < count; i++) {
                columns[i] = TcColumn.readWide(all, (long) i * TcColumn.WIDE_SIZE);
            }
            check(columns, all, existence, rowSize);
        }
        return new TcInfo(existence, rowSize, new Hid(info.i32("hidRowIndex", ROW_INDEX)),
                new Hid(info.i32("hnidRows", ROWS)), List.of(columns));
    }

    private static void check(TcColumn[] columns, BinaryView descriptions, int existence, int rowSize)
            throws CorruptDataException {
        for (int i = 0; i < columns.length; i++) {
            TcColumn column = columns[i];
            long at = (long) descriptions.size() / columns.length * i;
            if (column.offset() + column.size() > existence) {
                throw descriptions.corrupt("ibData", at + 4, "is %d with %d bytes, outside the row's %d"
                        .formatted(column.offset(), column.size(), existence));
            }
            if (existence + column.bit() / Byte.SIZE >= rowSize) {
                throw descriptions.corrupt("iBit", at + 7,
                        "is %d, outside the row of %d bytes".formatted(column.bit(), rowSize));
            }
        }
    }
}
