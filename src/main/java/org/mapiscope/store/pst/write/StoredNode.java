package org.mapiscope.store.pst.write;

/**
 * What a node consists of, once it is written.
 *
 * @param data its data block or data tree (bidData), or 0
 * @param subnodes the B-tree of its subnodes (bidSub), or 0
 */
public record StoredNode(long data, long subnodes) {

    /** A node without data. */
    public static final StoredNode EMPTY = new StoredNode(0, 0);
}
