package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * From the identifiers of a table's rows to their places among the rows. It keeps where the rows' entries are, and reads
 * those that are asked for. Safe for many threads.
 *
 * <p>How many entries a leaf has only the leaf says, and a million rows have thousands of leaves. Who opens a table to look at
 * some of its rows says how many rows it seems to have; when leaves that are all as full as the first would hold just
 * these, they are taken to be so, until one that is read is not.
 *
 * <p>Source: [MS-PST] 2.3.4.3.
 */
final class RowIndex {

    /** So few leaves are looked at in any case: that takes no time. */
    private static final int FEW = 16;

    private final BTreeOnHeap tree;
    private final Hid[] leaves;
    private volatile Starts starts;

    private RowIndex(BTreeOnHeap tree, long rows) throws IOException {
        this.tree = tree;
        this.leaves = tree.leaves().toArray(Hid[]::new);
        this.starts = starts(leaves.length > FEW && wouldHold(rows) ? alike() : counted());
    }

    /** Reads how many rows there are. */
    static RowIndex read(HeapOnNode heap, Hid hid) throws IOException {
        return read(heap, hid, Long.MAX_VALUE);
    }

    /** @param rows how many rows there seem to be; that is believed where the leaves allow it */
    static RowIndex read(HeapOnNode heap, Hid hid, long rows) throws IOException {
        return new RowIndex(BTreeOnHeap.read(heap, hid, Integer.BYTES, heap.node().format().rowIndexSize()), rows);
    }

    private boolean wouldHold(long rows) throws IOException {
        int end = leaves.length - 1;
        return rows == (long) end * entries(0) + entries(end);
    }

    /** {@return the entries of each leaf when all but the last have as many as the first} */
    private int[] alike() throws IOException {
        int[] entries = new int[leaves.length];
        Arrays.fill(entries, entries(0));
        entries[leaves.length - 1] = entries(leaves.length - 1);
        return entries;
    }

    /** {@return the entries of each leaf} */
    private int[] counted() throws IOException {
        int[] entries = new int[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            entries[i] = entries(i);
        }
        return entries;
    }

    /** {@return the entries of each leaf; of those that cannot be read as many as were thought} */
    private int[] countedAgain(Starts thought) throws IOException {
        int[] entries = new int[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            try {
                entries[i] = entries(i);
            } catch (CorruptDataException e) {
                // whoever asks for one of its rows is told
                entries[i] = thought.entries(i);
            }
        }
        return entries;
    }

    private int entries(int leaf) throws IOException {
        return tree.records(leaves[leaf]).size() / tree.recordSize();
    }

    private Starts starts(int... entries) throws CorruptDataException {
        int[] found = new int[entries.length + 1];
        long most = tree.heap().mostBytes() / tree.recordSize();
        for (int i = 0; i < entries.length; i++) {
            long end = found[i] + (long) entries[i];
            if (end > most) {
                // items that share their bytes could claim any number
                throw tree.heap().node().corrupt("RowIndex", "has more rows than its heap can hold");
            }
            found[i + 1] = (int) end;
        }
        return new Starts(found);
    }

    /** {@return number of rows} That of a table which was believed may change when its rows are read. */
    int size() {
        return starts.size();
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
        Starts now = starts;
        Leaf known = now.last;
        if (known != null && position >= known.start && position < known.end) {
            return known;
        }
        Leaf read = leaf(position, now);
        if (read.records.size() / tree.recordSize() != read.end - read.start) {
            now = starts(countedAgain(now));
            starts = now;
            read = leaf(position, now);
        }
        now.last = read;
        return read;
    }

    private Leaf leaf(int position, Starts now) throws IOException {
        int index = now.leaf(position);
        if (index < 0) {
            throw tree.heap().node().corrupt("RowIndex", "has %d rows, not row %d".formatted(now.size(), position));
        }
        return new Leaf(tree.records(leaves[index]), now.first[index], now.first[index + 1], tree.recordSize());
    }

    /** Where leaves start, and the one that was used last. */
    private static final class Starts {
        /** The first position of each leaf, and after the last the number of rows. */
        private final int[] first;
        private volatile @Nullable Leaf last;

        Starts(int... first) {
            this.first = first;
        }

        int size() {
            return first[first.length - 1];
        }

        int entries(int leaf) {
            return first[leaf + 1] - first[leaf];
        }

        /** {@return the leaf that has row {@code position}; negative when there is none} */
        int leaf(int position) {
            if (position < 0 || position >= size()) {
                return -1;
            }
            int found = Arrays.binarySearch(first, position);
            int leaf = found < 0 ? -found - 2 : found;
            // of leaves without rows, which start where the next one does, any may be found
            while (entries(leaf) == 0) {
                leaf++;
            }
            return leaf;
        }
    }

    /** The entries of the rows from {@code start} to {@code end}. */
    private record Leaf(BinaryView records, int start, int end, int size) {
        int offset(int position) {
            return (position - start) * size;
        }
    }
}
