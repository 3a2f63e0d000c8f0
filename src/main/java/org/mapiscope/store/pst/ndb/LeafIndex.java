package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Arrays;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.binary.ReadAhead;

/**
 * The entries of a B-tree that is whole: where its leaves are is in memory, in about a byte for each entry, and the leaves
 * are read as they are asked for. Filled by one thread, then read by many.
 */
final class LeafIndex<E> implements OrderedEntries<E>, TreeScan.Taker<E> {

    /** Bytes of leaves to keep. */
    private static final int CACHE = 1 << 20;

    private final ReadAhead file;
    private final PstFormat format;
    private final BTreeKind<E> kind;
    private final RecentlyRead<LoosePage> pages;
    /** The smallest key of each leaf. */
    private long[] keys = new long[64];
    /** Where each leaf is, divided by {@link TreeScan#PAGE_SLOT}. */
    private int[] slots = new int[64];
    /** The place of the first entry of each leaf. */
    private int[] starts = new int[64];
    private int leaves;
    private int size;

    LeafIndex(PositionalFile file, PstFormat format, BTreeKind<E> kind) {
        this.file = new ReadAhead(file);
        this.format = format;
        this.kind = kind;
        this.pages = new RecentlyRead<>(CACHE / format.page().size());
    }

    @Override
    public void leaf(LoosePage leaf) throws IOException {
        if (leaf.count() == 0) {
            return;
        }
        if (leaves == keys.length) {
            int more = leaves + leaves / 2;
            keys = Arrays.copyOf(keys, more);
            slots = Arrays.copyOf(slots, more);
            starts = Arrays.copyOf(starts, more);
        }
        keys[leaves] = key(leaf, 0);
        slots[leaves] = (int) (leaf.bytes().origin() / TreeScan.PAGE_SLOT);
        starts[leaves] = size;
        leaves++;
        size += leaf.count();
    }

    @Override
    public void take(E entry, boolean sound) {
        // the leaf has it
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public E entry(int place) throws IOException {
        int found = Arrays.binarySearch(starts, 0, leaves, place);
        int leaf = found < 0 ? -found - 2 : found;
        return kind.entries().read(page(leaf).entry(kind.entryName(), place - starts[leaf]), format);
    }

    @Override
    public int place(long key) throws IOException {
        int leaf = leaf(key);
        if (leaf < 0) {
            return -1;
        }
        LoosePage page = page(leaf);
        int low = 0;
        int high = page.count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(key(page, middle), key);
            if (order == 0) {
                return starts[leaf] + middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** {@return the last leaf that starts with {@code key} or less; -1 when all start with more} */
    private int leaf(long key) {
        int low = 0;
        int high = leaves - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(keys[middle], key) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private long key(LoosePage page, int index) throws IOException {
        return page.key(index) & kind.keyMask();
    }

    private LoosePage page(int leaf) throws IOException {
        LoosePage kept = pages.get(slots[leaf]);
        if (kept != null) {
            return kept;
        }
        RawPage raw = RawPage.of(file.read(kind.pageName(),
                Integer.toUnsignedLong(slots[leaf]) * TreeScan.PAGE_SLOT, format.page().size()), format);
        LoosePage page = LoosePage.read(raw, TreeScan.leafEntry(kind, format));
        pages.put(slots[leaf], page);
        return page;
    }

    @Override
    public void forget() {
        pages.clear();
        file.forget();
    }
}
