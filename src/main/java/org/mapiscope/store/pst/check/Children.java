package org.mapiscope.store.pst.check;

import java.util.stream.IntStream;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.NodeList;

/** The folders and messages of a file by the folder that each says it is in. Safe for many threads. */
final class Children {

    /** In each the folder, and below it the node's place among all. */
    private final long[] order;

    Children(NodeList nodes) {
        this.order = IntStream.range(0, nodes.size()).filter(i -> isItem(nodes.nid(i)))
                .mapToLong(i -> ((long) nodes.entry(i).parent().value() << Integer.SIZE) | i).sorted().toArray();
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

    /** {@return the place in {@link NodeList} of child {@code index}; those of one folder are together} */
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
