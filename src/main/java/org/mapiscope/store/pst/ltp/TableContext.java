package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
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
    private final RowMatrix matrix;

    private TableContext(HeapOnNode heap, TcInfo info, RowIndex index, RowMatrix matrix) {
        this.heap = heap;
        this.heaps = new ColumnHeaps(heap);
        this.info = info;
        this.index = index;
        this.matrix = matrix;
    }

    /** Reads columns and where the row identifiers are. */
    public static TableContext read(Node node) throws IOException {
        HeapOnNode heap = HeapOnNode.read(node, HeapNodeHeader.TABLE_CONTEXT, HeapNodeHeader.WIDE_TABLE);
        TcInfo info = TcInfo.read(heap);
        RowIndex index = RowIndex.read(heap, info.rowIndex());
        Hid rows = info.rows();
        return new TableContext(heap, info, index, new RowMatrix(heap, info,
                rows.isSubnode() ? Optional.of(heap.subnode(rows.nid()).data()) : Optional.empty()));
    }

    /**
     * Reads columns, and of a large table no more than it takes to look at some rows. Where its rows are not spread as evenly as
     * they seem to be, which is damage, their number changes once that is read.
     */
    public static TableContext open(Node node) throws IOException {
        HeapOnNode heap = HeapOnNode.open(node, HeapNodeHeader.TABLE_CONTEXT, HeapNodeHeader.WIDE_TABLE);
        TcInfo info = TcInfo.read(heap);
        Hid rows = info.rows();
        RowMatrix matrix = new RowMatrix(heap, info,
                rows.isSubnode() ? Optional.of(heap.subnode(rows.nid()).openData()) : Optional.empty());
        RowIndex index = RowIndex.read(heap, info.rowIndex(), matrix.seeming());
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
        BinaryView row = matrix.row(index.place(position));
        if (row.i32("dwRowID", 0) != index.id(position)) {
            heap.node().damages().met(row.corrupt("dwRowID", 0,
                    "is 0x%X, the RowIndex has 0x%X".formatted(row.i32("dwRowID", 0), index.id(position))));
        }
        return new TcRow(heaps, info, row);
    }
}
