package org.mapiscope.store.pst.ndb;

import java.util.Arrays;

/**
 * The nodes of a file in memory, in twenty-eight bytes each. Filled by one thread, then {@linkplain #arrange arranged},
 * then read by many.
 */
public final class NodeList extends EntryList<NbtEntry> {

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

    @Override
    public NbtEntry entry(int place) {
        return new NbtEntry(new Nid(nids[place]), new Bid(data[place]), new Bid(subnodes[place]),
                new Nid(parents[place]));
    }

    public Nid nid(int place) {
        return new Nid(nids[place]);
    }

    /** {@return the place of a node among all; negative when it is not there} */
    public int place(Nid nid) {
        return place(Integer.toUnsignedLong(nid.value()));
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
