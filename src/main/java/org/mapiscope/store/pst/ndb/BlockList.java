package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Arrays;

/**
 * The blocks of a file in memory, in eighteen bytes each. Filled by one thread, then {@linkplain #arrange arranged}, then
 * read by many.
 */
final class BlockList extends EntryList<BbtEntry> {

    /** What every place of a block is a multiple of, in bytes. */
    private static final int SLOT = 64;

    private long[] bids = new long[64];
    private int[] slots = new int[64];
    private short[] lengths = new short[64];
    private short[] references = new short[64];
    /** Bytes once they are inflated. */
    private short[] inflated = new short[64];

    /** {@return whether a block can be where {@code entry} has it} */
    static boolean isPlausible(BbtEntry entry) {
        long offset = entry.where().offset();
        return offset > 0 && offset % SLOT == 0 && offset / SLOT <= 0xFFFFFFFFL;
    }

    /** Adds a block whose place is {@linkplain #isPlausible plausible}. */
    void add(BbtEntry entry) {
        int size = size();
        if (size == bids.length) {
            int more = size + size / 2;
            bids = Arrays.copyOf(bids, more);
            slots = Arrays.copyOf(slots, more);
            lengths = Arrays.copyOf(lengths, more);
            references = Arrays.copyOf(references, more);
            inflated = Arrays.copyOf(inflated, more);
        }
        bids[size] = entry.where().bid().value();
        slots[size] = (int) (entry.where().offset() / SLOT);
        lengths[size] = (short) entry.length();
        references[size] = (short) entry.references();
        inflated[size] = (short) entry.inflated();
        added();
    }

    void addAll(OrderedEntries<BbtEntry> others) throws IOException {
        for (int i = 0; i < others.size(); i++) {
            add(others.entry(i));
        }
    }

    @Override
    public BbtEntry entry(int place) {
        return new BbtEntry(new Bref(new Bid(bids[place]), Integer.toUnsignedLong(slots[place]) * SLOT),
                Short.toUnsignedInt(lengths[place]), Short.toUnsignedInt(references[place]),
                Short.toUnsignedInt(inflated[place]));
    }

    @Override
    long key(int place) {
        return new Bid(bids[place]).key();
    }

    @Override
    public boolean isBefore(int first, int second) {
        int order = Long.compareUnsigned(key(first), key(second));
        return order == 0 ? Integer.compareUnsigned(slots[first], slots[second]) < 0 : order < 0;
    }

    @Override
    public void swap(int first, int second) {
        long bid = bids[first];
        bids[first] = bids[second];
        bids[second] = bid;
        int slot = slots[first];
        slots[first] = slots[second];
        slots[second] = slot;
        swap(lengths, first, second);
        swap(references, first, second);
        swap(inflated, first, second);
    }

    private static void swap(short[] in, int first, int second) {
        short kept = in[first];
        in[first] = in[second];
        in[second] = kept;
    }
}
