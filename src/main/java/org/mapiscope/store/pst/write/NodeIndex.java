package org.mapiscope.store.pst.write;

import java.io.IOException;

/** All nodes that have been written, for the node B-tree. One thread. Source: [MS-PST] 2.2.2.7.7.4. */
final class NodeIndex {

    /** Of each node: its name with its parent's, and the names of its two blocks. */
    private final LongList nodes = new LongList();

    /**
     * Adds a node.
     *
     * @param nid its name
     * @param parent the folder that it is in, or 0
     */
    void add(int nid, int parent, StoredNode node) {
        nodes.add((long) nid << Integer.SIZE | Integer.toUnsignedLong(parent));
        // the lowest bit of a name is always 0, so that half a long is enough
        nodes.add(node.data() >>> 1 << Integer.SIZE | node.subnodes() >>> 1);
    }

    /** Writes the node B-tree. {@return its root page} */
    Place write(FileSpace space, PageNames names) throws IOException {
        LongList keys = new LongList();
        for (int i = 0; i < nodes.size(); i += 2) {
            keys.add(nodes.get(i) >>> Integer.SIZE << Integer.SIZE | i);
        }
        TreePages pages = new TreePages(space, names, TreePages.Kind.NODES);
        for (long key : keys.sorted()) {
            int at = (int) key;
            long blocks = nodes.get(at + 1);
            pages.entry(key >>> Integer.SIZE).putLong(blocks >>> Integer.SIZE << 1)
                    .putLong((blocks & 0xFFFF_FFFFL) << 1).putInt((int) nodes.get(at)).putInt(0);
        }
        return pages.finish();
    }
}
