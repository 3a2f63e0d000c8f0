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

    private TableContext(HeapOnNode heap, TcInfo info, RowIndex index, Optional<DataTree> matrix) throws IOException {
        this.heap = heap;
        this.heaps = new ColumnHeaps(heap);
        this.info = info;
        this.index = index;
        this.matrix = matrix;
        this.rowsPerBlock = Math.max(1, blockSize() / info.rowSize());
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

    /** Reads columns and where the row identifiers are. */
    public static TableContext read(Node node) throws IOException {
        HeapOnNode heap = HeapOnNode.read(node, HeapNodeHeader.TABLE_CONTEXT, HeapNodeHeader.WIDE_TABLE);
        TcInfo info = TcInfo.read(heap);
        RowIndex index = RowIndex.read(heap, info.rowIndex());
        Optional<DataTree> matrix = info.rows().isSubnode()
                ? Optional.of(heap.subnode(info.rows().nid()).data())
                : Optional.empty();
        return new TableContext(heap, info, index, matrix);
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
