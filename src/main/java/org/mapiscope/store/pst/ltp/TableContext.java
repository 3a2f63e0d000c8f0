package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ndb.DataTree;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/**
 * A table: rows of cells, each row with an identifier (TC). Rows are read as they are asked for. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.4.
 */
public final class TableContext {

    private final HeapOnNode heap;
    private final ColumnHeaps heaps;
    private final TcInfo info;
    private final RowIndex index;
    private final Optional<DataTree> matrix;
    /** As many as the first block has; all but the last have as many. */
    private final int rowsPerBlock;

    private TableContext(HeapOnNode heap, boolean all) throws IOException {
        this.heap = heap;
        this.heaps = new ColumnHeaps(heap);
        this.info = TcInfo.read(heap);
        Hid rows = info.rows();
        this.matrix = rows.isSubnode() ? Optional.of(heap.subnode(rows.nid()).data()) : Optional.empty();
        int blockSize = blockSize();
        this.rowsPerBlock = Math.max(1, blockSize / info.rowSize());
        this.index = all || matrix.isEmpty()
                ? RowIndex.read(heap, info.rowIndex())
                : RowIndex.read(heap, info.rowIndex(), rows(matrix.get(), blockSize));
    }

    private int blockSize() throws IOException {
        int most = heap.node().format().maxBlockData();
        if (matrix.isEmpty() || matrix.get().blockCount() < 2) {
            return most;
        }
        try {
            return matrix.get().block(0).size();
        } catch (CorruptDataException e) {
            // whoever asks for one of its rows is told
            return most;
        }
    }

    /** {@return how many rows there are when all blocks are as long as the first, and the last has what is left} */
    private long rows(DataTree blocks, int blockSize) {
        long others = blocks.blockCount() - 1L;
        return others * rowsPerBlock + (blocks.size() - others * blockSize) / info.rowSize();
    }

    /** Reads columns and where the identifiers of all rows are. */
    public static TableContext read(Node node) throws IOException {
        return new TableContext(heap(node), true);
    }

    /**
     * Reads columns, and of a large table no more than it takes to look at some rows. When it turns out that the rows are not
     * spread as evenly as it seemed, which is damage, their number changes as they are read.
     */
    public static TableContext open(Node node) throws IOException {
        return new TableContext(heap(node), false);
    }

    private static HeapOnNode heap(Node node) throws IOException {
        return HeapOnNode.read(node, HeapNodeHeader.TABLE_CONTEXT, HeapNodeHeader.WIDE_TABLE);
    }

    /** {@return the node whose table this is} */
    public Node node() {
        return heap.node();
    }

    /** {@return the columns, by their tags} */
    public List<TcColumn> columns() {
        return info.columns();
    }

    /** {@return the column of property {@code id}, whatever its type} */
    public Optional<TcColumn> column(int id) {
        for (TcColumn column : info.columns()) {
            if (column.tag() >>> Short.SIZE == id) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    public int rowCount() {
        return index.size();
    }

    /** {@return the identifier of row {@code position}, in a table of folders or messages their node (dwRowID)} */
    public Nid rowId(int position) throws IOException {
        return new Nid(index.id(position));
    }

    /** {@return row {@code position}, counted from 0 in the order of the identifiers} */
    public TcRow row(int position) throws IOException {
        int place = index.place(position);
        BinaryView block;
        int inBlock;
        if (matrix.isPresent()) {
            block = matrix.get().block(place / rowsPerBlock);
            inBlock = place % rowsPerBlock;
        } else {
            block = heap.item(() -> "Row Matrix", info.rows());
            inBlock = place;
        }
        BinaryView row = block.slice(() -> heap.node().name() + " > TC > row", (long) inBlock * info.rowSize(),
                info.rowSize());
        if (row.i32("dwRowID", 0) != index.id(position)) {
            heap.node().damages().met(row.corrupt("dwRowID", 0,
                    "is 0x%X, the RowIndex has 0x%X".formatted(row.i32("dwRowID", 0), index.id(position))));
        }
        return new TcRow(heaps, info, row);
    }
}
