package org.mapiscope.store.pst.ndb;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file in memory, in eighteen bytes each. Filled by one thread, then {@linkplain #arrange arranged}, then
 * read by many.
 */
public final class BlockList implements EntryIndex<BbtEntry>, IndirectSort {

    /** What every place of a block is a multiple of, in bytes. */
    private static final int SLOT = 64;

    private long[] bids = new long[64];
    private int[] slots = new int[64];
    private short[] lengths = new short[64];
    private short[] references = new short[64];
    /** Bytes once they are inflated. */
    private short[] inflated = new short[64];
    private int size;
    private boolean sorted = true;

    /** {@return whether a block can be where {@code entry} has it} */
    static boolean isPlausible(BbtEntry entry) {
        long offset = entry.where().offset();
        return offset > 0 && offset % SLOT == 0 && offset / SLOT <= 0xFFFFFFFFL;
    }

    /** Adds a block whose place is {@linkplain #isPlausible plausible}. */
    void add(BbtEntry entry) {
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
        sorted &= size == 0 || isBefore(size - 1, size);
        size++;
    }

    /** Brings the blocks in order; of several with one name the first in the file stays. */
    void arrange() {
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

    public int size() {
        return size;
    }

    /** {@return block {@code place}, counted from 0 in the order of the names} */
    public BbtEntry entry(int place) {
        return new BbtEntry(new Bref(new Bid(bids[place]), Integer.toUnsignedLong(slots[place]) * SLOT),
                Short.toUnsignedInt(lengths[place]), Short.toUnsignedInt(references[place]),
                Short.toUnsignedInt(inflated[place]));
    }

    /** {@return the place of a block among all; negative when it is not there} */
    public int place(Bid bid) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(key(middle), bid.key());
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
    public Optional<BbtEntry> find(long key) {
        int place = place(new Bid(key));
        return place < 0 ? Optional.empty() : Optional.of(entry(place));
    }

    @Override
    public EntryWalk<BbtEntry> walk() {
        return new EntryWalk<>() {
            private int next;

            @Override
            public @Nullable BbtEntry next() {
                return next == size ? null : entry(next++);
            }
        };
    }

    @Override
    public void forget() {
        // all of it is needed
    }

    private long key(int place) {
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
