package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Arrays;

/**
 * The nodes of a file in memory, in twenty-eight bytes each. Filled by one thread, then {@linkplain #arrange arranged},
 * then read by many.
 */
final class NodeList extends EntryList<NbtEntry> {

    /** Rank of a node that its tree leads to; below it, that of the page's name that has it. */
    static final int IN_TREE = Integer.MAX_VALUE;

    private int[] nids = new int[64];
    private long[] data = new long[64];
    private long[] subnodes = new long[64];
    private int[] parents = new int[64];
    /** What decides between nodes of one name: the larger one stays. */
    private int[] ranks = new int[64];

    /** @param rank which of several nodes of one name stays: the one with the largest */
    void add(NbtEntry entry, int rank) {
        int size = size();
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
        added();
    }

    void addAll(OrderedEntries<NbtEntry> others, int rank) throws IOException {
        for (int i = 0; i < others.size(); i++) {
            add(others.entry(i), rank);
        }
    }

    @Override
    public NbtEntry entry(int place) {
        return new NbtEntry(new Nid(nids[place]), new Bid(data[place]), new Bid(subnodes[place]),
                new Nid(parents[place]));
    }

    @Override
    long key(int place) {
        return Integer.toUnsignedLong(nids[place]);
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
