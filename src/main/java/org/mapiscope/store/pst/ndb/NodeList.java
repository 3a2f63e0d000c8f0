package org.mapiscope.store.pst.ndb;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a file in memory, in twenty-eight bytes each. Filled by one thread, then {@linkplain #arrange arranged},
 * then read by many.
 */
public final class NodeList implements EntryIndex<NbtEntry>, IndirectSort {

    private int[] nids = new int[64];
    private long[] data = new long[64];
    private long[] subnodes = new long[64];
    private int[] parents = new int[64];
    /** What decides between nodes of one name: the larger one stays. */
    private int[] ranks = new int[64];
    private int size;
    private boolean sorted = true;

    /** @param rank which of several nodes of one name stays: the one with the largest */
    void add(NbtEntry entry, int rank) {
        if (size == nids.length) {
            int more = size + size / 2;
            nids = Arrays.copyOf(nids, more);
            data = Arrays.copyOf(data, more);
            subnodes = Arrays.copyOf(subnodes, more);
            parents = Arrays.copyOf(parents, more);
            ranks = Arrays.copyOf(ranks, more);
        }
        nids[size] = entry.nid().value();
        data[size] = entry.data().value();
        subnodes[size] = entry.subnodes().value();
        parents[size] = entry.parent().value();
        ranks[size] = rank;
        sorted &= size == 0 || Integer.compareUnsigned(nids[size - 1], nids[size]) < 0;
        size++;
    }

    /** Brings the nodes in order, one of each name. */
    void arrange() {
        if (sorted) {
            return;
        }
        sort(size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || nids[i] != nids[kept - 1]) {
                swap(i, kept++);
            }
        }
        size = kept;
        sorted = true;
    }

    public int size() {
        return size;
    }

    /** {@return node {@code place}, counted from 0 in the order of the names} */
    public NbtEntry entry(int place) {
        return new NbtEntry(new Nid(nids[place]), new Bid(data[place]), new Bid(subnodes[place]),
                new Nid(parents[place]));
    }

    public Nid nid(int place) {
        return new Nid(nids[place]);
    }

    /** {@return the place of a node among all; negative when it is not there} */
    public int place(Nid nid) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Integer.compareUnsigned(nids[middle], nid.value());
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
    public Optional<NbtEntry> find(long key) {
        int place = place(new Nid((int) key));
        return place < 0 ? Optional.empty() : Optional.of(entry(place));
    }

    @Override
    public EntryWalk<NbtEntry> walk() {
        return new EntryWalk<>() {
            private int next;

            @Override
            public @Nullable NbtEntry next() {
                return next == size ? null : entry(next++);
            }
        };
    }

    @Override
    public void forget() {
        // all of it is needed
    }

    @Override
    public boolean isBefore(int first, int second) {
        int order = Integer.compareUnsigned(nids[first], nids[second]);
        return order == 0 ? ranks[first] > ranks[second] : order < 0;
    }

    @Override
    public void swap(int first, int second) {
        swap(nids, first, second);
        swap(parents, first, second);
        swap(ranks, first, second);
        swap(data, first, second);
        swap(subnodes, first, second);
    }

    private static void swap(int[] in, int first, int second) {
        int kept = in[first];
        in[first] = in[second];
        in[second] = kept;
    }

    private static void swap(long[] in, int first, int second) {
        long kept = in[first];
        in[first] = in[second];
        in[second] = kept;
    }
}
