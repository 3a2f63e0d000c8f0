package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mapiscope.store.pst.ndb.DamagePolicy;
import org.mapiscope.store.pst.ndb.Nid;

/** The heaps with the values of a table's columns: the table's own, or in a wide table one for each. Thread-safe. */
final class ColumnHeaps {

    private final HeapOnNode table;
    private final Map<Nid, HeapOnNode> wide = new ConcurrentHashMap<>();

    ColumnHeaps(HeapOnNode table) {
        this.table = table;
    }

    DamagePolicy damages() {
        return table.node().damages();
    }

    HeapOnNode of(TcColumn column) throws IOException {
        if (!column.hasOwnHeap()) {
            return table;
        }
        HeapOnNode known = wide.get(column.values());
        if (known == null) {
            known = HeapOnNode.read(table.subnode(column.values()), HeapNodeHeader.WIDE_TABLE_COLUMN);
            wide.put(column.values(), known);
        }
        return known;
    }
}
