package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.util.Arrays;
import org.mapiscope.store.pst.ndb.NbtEntry;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.OrderedEntries;

/** The folders and messages of a file by the folder that each says it is in. Safe for many threads. */
final class Children {

    /** In each the folder, and below it the node's place among all. */
    private final long[] order;

    Children(OrderedEntries<NbtEntry> nodes) throws IOException {
        long[] found = new long[nodes.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            NbtEntry node = nodes.entry(i);
            if (isItem(node.nid())) {
                found[count++] = ((long) node.parent().value() << Integer.SIZE) | i;
            }
        }
        this.order = count == found.length ? found : Arrays.copyOf(found, count);
        Arrays.sort(order);
    }

    static boolean isItem(Nid nid) {
        return switch (nid.type()) {
            case Nid.NID_TYPE_NORMAL_FOLDER, Nid.NID_TYPE_SEARCH_FOLDER, Nid.NID_TYPE_NORMAL_MESSAGE,
                    Nid.NID_TYPE_ASSOC_MESSAGE ->
                true;
            default -> false;
        };
    }

    int size() {
        return order.length;
    }

    /** {@return the place in the nodes of child {@code index}; those of one folder are together} */
    int node(int index) {
        return (int) order[index];
    }

    /** {@return the first index with the folder {@code parent}, or with a later one} */
    int first(Nid parent) {
        long key = (long) parent.value() << Integer.SIZE;
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
