package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mapiscope.binary.BinaryView;

/**
 * From the identifiers of a table's rows to their places among the rows.
 *
 * <p>Source: [MS-PST] 2.3.4.3.
 */
final class RowIndex {

    private final int[] ids;
    private final int[] places;

    private RowIndex(List<RowId> rows) {
        ids = rows.stream().mapToInt(RowId::id).toArray();
        places = rows.stream().mapToInt(RowId::place).toArray();
    }

    static RowIndex read(HeapOnNode heap, Hid hid) throws IOException {
        int placeSize = heap.node().format().rowIndexSize();
        BTreeOnHeap tree = BTreeOnHeap.read(heap, hid, Integer.BYTES, placeSize);
        List<RowId> rows = new ArrayList<>();
        for (BinaryView record : tree.records()) {
            int place = placeSize == Short.BYTES
                    ? record.u16("dwRowIndex", 4)
                    : record.limited("dwRowIndex", 4, record.u32("dwRowIndex", 4), Integer.MAX_VALUE);
            rows.add(new RowId(record.i32("dwRowID", 0), place));
        }
        rows.sort(Comparator.comparingLong(row -> Integer.toUnsignedLong(row.id)));
        return new RowIndex(rows);
    }

    int size() {
        return ids.length;
    }

    int id(int position) {
        return ids[position];
    }

    /** {@return which row of the Row Matrix it is (dwRowIndex)} */
    int place(int position) {
        return places[position];
    }

    /** TCROWID. */
    private record RowId(int id, int place) {}
}
