package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * Writes a table row by row (TC), in memory that does not grow with its rows but for a few bytes each. One thread.
 *
 * <p>Source: [MS-PST] 2.3.4.
 */
public final class TableWriter {

    private static final int INFO_ROWS = 14;
    /** Blocks of the heap that cells may fill; what is left is more than the tree of any number of rows needs. */
    private static final int MAX_CELL_BLOCKS = 48_000;
    private static final int MAX_CELL_SUBNODES = 100_000;

    private final Storage storage;
    private final TableLayout layout;
    private final Subnodes subnodes = new Subnodes();
    private final LongList rowIds = new LongList();
    private final LongList rowBlocks = new LongList();
    private final int rowsPerBlock;
    private @Nullable Heap heap;
    private byte[] rows = new byte[0];
    private int inBlock;
    private int left;

    TableWriter(Storage storage, TableLayout layout) {
        this.storage = storage;
        this.layout = layout;
        this.rowsPerBlock = BlockWriter.MAX_DATA / layout.rowSize();
    }

    /** {@return number of rows so far} */
    public int count() {
        return rowIds.size();
    }

    /** {@return cells that were left out because the table's heap was full; their values are in the objects themselves} */
    public int leftOut() {
        return left;
    }

    /**
     * Adds a row.
     *
     * @param rowId names the row in this table (dwRowID)
     * @param cells what has no column is ignored
     */
    public void row(int rowId, Properties cells) throws IOException {
        if (inBlock == rowsPerBlock) {
            rowBlocks.add(storage.blocks().data(rows, BlockWriter.MAX_DATA));
            Arrays.fill(rows, (byte) 0);
            inBlock = 0;
        }
        int at = inBlock * layout.rowSize();
        if (rows.length < at + layout.rowSize()) {
            rows = Arrays.copyOf(rows, rows.length == 0 ? layout.rowSize() : BlockWriter.MAX_DATA);
        }
        ByteBuffer row = ByteBuffer.wrap(rows).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < layout.columns(); i++) {
            Content content = cells.content(layout.tag(i));
            if (content != null) {
                cell(row, at, i, content);
            }
        }
        row.putInt(at, rowId);
        row.putInt(at + Integer.BYTES, rowIds.size() + 1);
        rows[at + layout.existence()] |= (byte) 0xC0;
        rowIds.add((long) rowId << Integer.SIZE | rowIds.size());
        inBlock++;
    }

    /** Writes the table. {@return the node that it is} */
    StoredNode finish() throws IOException {
        Heap all = heap();
        int rowIndex = 1 << 5;
        int info = 2 << 5;
        int rowsName = finishRows(all);
        HeapTree.write(all, rowIndex, HeapTree.Sizes.ROWS, new RowIndex(rowIds.sorted()));
        ByteBuffer header = all.inFirst(info);
        header.putInt(header.position() + INFO_ROWS, rowsName);
        long data = all.finish(info);
        return new StoredNode(data, subnodes.write(storage.blocks()));
    }

    /** {@return what names the rows: nothing, an item of the heap, or a subnode} */
    private int finishRows(Heap all) throws IOException {
        int length = inBlock * layout.rowSize();
        if (length == 0) {
            return 0;
        }
        if (rowBlocks.size() == 0 && length <= Heap.MAX_ITEM) {
            return all.add(rows, length);
        }
        rowBlocks.add(storage.blocks().data(rows, length));
        long total = (long) (rowBlocks.size() - 1) * BlockWriter.MAX_DATA + length;
        Nid nid = storage.names().next(Nid.NID_TYPE_LTP);
        subnodes.add(nid, new StoredNode(storage.blocks().tree(rowBlocks, total), 0));
        return nid.value();
    }

    private void cell(ByteBuffer row, int at, int column, Content content) throws IOException {
        int place = at + layout.offset(column);
        if (layout.isInline(column) && content instanceof Content.Here here) {
            byte[] bytes = here.bytes();
            System.arraycopy(bytes, 0, rows, place, Math.min(bytes.length, layout.cell(column)));
        } else if (heap().size() > MAX_CELL_BLOCKS || subnodes.count() > MAX_CELL_SUBNODES) {
            left++;
            return;
        } else {
            row.putInt(place, storage.store(content, heap(), subnodes));
        }
        int bit = layout.bit(column);
        rows[at + layout.existence() + bit / Byte.SIZE] |= (byte) (0x80 >>> bit % Byte.SIZE);
    }

    private Heap heap() throws IOException {
        Heap known = heap;
        if (known == null) {
            known = new Heap(storage.blocks(), Heap.TABLE);
            int rowIndex = known.add(new byte[HeapTree.HEADER]);
            known.add(layout.info(rowIndex));
            heap = known;
        }
        return known;
    }

    /** The records of the rows' tree: identifier and place (TCROWID). */
    private static final class RowIndex implements HeapTree.Records {
        private final long[] rows;

        RowIndex(long... rows) {
            this.rows = rows;
        }

        @Override
        public int count() {
            return rows.length;
        }

        @Override
        public int key(int index) {
            return (int) (rows[index] >>> Integer.SIZE);
        }

        @Override
        public void write(int index, ByteBuffer out) {
            out.putInt(key(index)).putInt((int) rows[index]);
        }
    }
}
