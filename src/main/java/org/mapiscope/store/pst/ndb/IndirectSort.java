package org.mapiscope.store.pst.ndb;

/** Sorts what is in several arrays at once, in place. */
interface IndirectSort {

    /** {@return whether what is at {@code first} comes before what is at {@code second}} */
    boolean isBefore(int first, int second);

    void swap(int first, int second);

    /** Sorts the first {@code size} places: a heap sort, which no order of the input makes slow. */
    default void sort(int size) {
        for (int start = size / 2 - 1; start >= 0; start--) {
            sink(start, size);
        }
        for (int end = size - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
    }

    private void sink(int start, int end) {
        int parent = start;
        while (2 * parent + 1 < end) {
            int child = 2 * parent + 1;
            if (child + 1 < end && isBefore(child, child + 1)) {
                child++;
            }
            if (!isBefore(parent, child)) {
                return;
            }
            swap(parent, child);
            parent = child;
        }
    }
}
