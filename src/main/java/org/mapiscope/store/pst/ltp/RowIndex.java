package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * From the identifiers of a table's rows to their places among the rows. It keeps where the rows' entries are, and reads
 * those that are asked for. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.4.3.
 */
final class RowIndex {

    private final BTreeOnHeap tree;
    private final Hid[] leaves;
    /** The first position of each leaf, and after the last the number of rows. */
    private final int[] starts;
    private volatile @Nullable Leaf last;

    private RowIndex(BTreeOnHeap tree) throws IOException {
        this.tree = tree;
        List<Hid> all = tree.leaves();
        this.leaves = all.toArray(Hid[]::new);
        this.starts = new int[leaves.length + 1];
        for (int i = 0; i < leaves.length; i++) {
            long end = starts[i] + (long) tree.records(leaves[i]).size() / tree.recordSize();
            if (end > tree.heap().mostBytes() / tree.recordSize()) {
                // items that share their bytes could claim any number
                throw tree.heap().node().corrupt("RowIndex", "has more rows than its heap can hold");
            }
            starts[i + 1] = (int) end;
        }
    }

    static RowIndex read(HeapOnNode heap, Hid hid) throws IOException {
        return new RowIndex(BTreeOnHeap.read(heap, hid, Integer.BYTES, heap.node().format().rowIndexSize()));
    }

    int size() {
        return starts[leaves.length];
    }

    /** {@return the identifier of the row at {@code position} in the order of the tree} */
    int id(int position) throws IOException {
        Leaf leaf = leaf(position);
        return leaf.records.i32("dwRowID", leaf.offset(position));
    }

    /** {@return which row of the Row Matrix it is (dwRowIndex)} */
    int place(int position) throws IOException {
        Leaf leaf = leaf(position);
        BinaryView records = leaf.records;
        long at = leaf.offset(position) + (long) Integer.BYTES;
        return tree.valueSize() == Short.BYTES
                ? records.u16("dwRowIndex", at)
                : records.limited("dwRowIndex", at, records.u32("dwRowIndex", at), Integer.MAX_VALUE);
    }

    private Leaf leaf(int position) throws IOException {
        Leaf known = last;
        if (known != null && position >= known.start && position < known.end) {
            return known;
        }
        int found = Arrays.binarySearch(starts, position);
        // of leaves without rows, which start where the next one does, any may be found
        int index = found < 0 ? -found - 2 : found;
        while (index < leaves.length && starts[index + 1] == starts[index]) {
            index++;
        }
        if (index < 0 || index >= leaves.length || position < starts[index]) {
            throw noRow(position);
        }
        Leaf read = new Leaf(tree.records(leaves[index]), starts[index], starts[index + 1], tree.recordSize());
        last = read;
        return read;
    }

    private CorruptDataException noRow(int position) {
        return tree.heap().node().corrupt("RowIndex", "has %d rows, not row %d".formatted(size(), position));
    }

    /** The entries of the rows from {@code start} to {@code end}. */
    private record Leaf(BinaryView records, int start, int end, int size) {
        int offset(int position) {
            return (position - start) * size;
        }
    }
}
