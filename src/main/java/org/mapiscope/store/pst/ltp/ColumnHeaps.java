package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mapiscope.store.pst.ndb.DamagePolicy;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.PstFormat;

/**
 * The heaps with the values of a table's columns: the table's own, or a column's; in a wide table each has one. Thread-safe.
 *
 * <p>Source: the files that Outlook 2013 writes; [MS-PST] has nothing on it. In their contents tables two columns have a
 * heap, in a subnode that nothing in the table names; where there is no such subnode, the table's heap has the values.
 */
final class ColumnHeaps {

    private static final int PR_CONVERSATION_ID = 0x3013_0102;
    private static final int PR_SENT_REPRESENTING_NAME = 0x0042_001F;
    private static final Nid CONVERSATION_IDS = new Nid(0x521);
    private static final Nid SENDERS = new Nid(0x541);

    private final HeapOnNode table;
    private final Map<Nid, HeapOnNode> others = new ConcurrentHashMap<>();

    ColumnHeaps(HeapOnNode table) {
        this.table = table;
    }

    DamagePolicy damages() {
        return table.node().damages();
    }

    HeapOnNode of(TcColumn column) throws IOException {
        Optional<Nid> nid = column.hasOwnHeap() ? Optional.of(column.values()) : unnamed(column.tag());
        if (nid.isEmpty()) {
            return table;
        }
        HeapOnNode known = others.get(nid.get());
        if (known == null) {
            known = column.hasOwnHeap() ? heap(table.subnode(nid.get())) : heapOrTable(nid.get());
            others.put(nid.get(), known);
        }
        return known;
    }

    private Optional<Nid> unnamed(int tag) {
        if (table.node().format() != PstFormat.UNICODE_4K) {
            return Optional.empty();
        }
        return switch (tag) {
            case PR_CONVERSATION_ID -> Optional.of(CONVERSATION_IDS);
            case PR_SENT_REPRESENTING_NAME -> Optional.of(SENDERS);
            default -> Optional.empty();
        };
    }

    private HeapOnNode heapOrTable(Nid nid) throws IOException {
        Optional<Node> subnode = table.node().subnode(nid);
        return subnode.isPresent() ? heap(subnode.get()) : table;
    }

    private static HeapOnNode heap(Node subnode) throws IOException {
        return HeapOnNode.read(subnode, HeapNodeHeader.COLUMN);
    }
}
