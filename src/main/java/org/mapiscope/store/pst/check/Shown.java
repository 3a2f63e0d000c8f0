package org.mapiscope.store.pst.check;

/** The nodes that a folder's table has a row for, by their place among all. Safe for many threads. */
final class Shown {

    private final boolean[] nodes;

    Shown(int size) {
        this.nodes = new boolean[size];
    }

    /** Threads only ever set, and it is read when they are done. */
    void add(int node) {
        nodes[node] = true;
    }

    boolean has(int node) {
        return nodes[node];
    }
}
