package org.mapiscope.store.pst.ndb;

/**
 * Entries in memory, in several arrays of which each has a part of them. Filled by one thread, then {@linkplain #arrange
 * arranged}, then read by many.
 */
abstract class EntryList<E> implements OrderedEntries<E>, IndirectSort {

    private int size;
    private boolean sorted = true;

    /** {@return the key of the entry at {@code place}} Keys are numbers without a sign. */
    abstract long key(int place);

    @Override
    public abstract E entry(int place);

    @Override
    public final int size() {
        return size;
    }

    /** Counts an entry that was put at the end of all arrays. */
    final void added() {
        sorted &= size == 0 || Long.compareUnsigned(key(size - 1), key(size)) < 0;
        size++;
    }

    /** Brings the entries in order; of several with one key the {@linkplain #isBefore first} stays. */
    final void arrange() {
        if (sorted) {
            return;
        }
        sort(size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || key(i) != key(kept - 1)) {
                swap(i, kept++);
            }
        }
        size = kept;
        sorted = true;
    }

    @Override
    public final int place(long key) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(key(middle), key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public final void forget() {
        // all of it is needed
    }
}
