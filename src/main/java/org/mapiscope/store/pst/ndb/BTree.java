package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.binary.ReadAhead;

/**
 * One of the two B-trees of a file, read page by page as it is asked. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.
 */
public final class BTree<E> implements EntryIndex<E> {

    /** More levels than a file of any size has. */
    private static final int MAX_LEVEL = 16;

    /** Bytes of pages to keep. */
    private static final int CACHE = 1 << 20;

    /** A power of two. */
    private static final int LEAVES = 8;

    /** Pages are at multiples of this many bytes, as a power of two. */
    private static final int PLACE_BITS = 9;

    private final ReadAhead file;
    private final PstFormat format;
    private final Bref root;
    private final BTreeKind<E> kind;
    private final DamagePolicy damages;
    private final RecentlyRead<BtPage> pages;
    /** Where threads found something last, several perhaps in the same place. */
    private final @Nullable Leaf[] lastLeaves = new Leaf[LEAVES];

    BTree(PositionalFile file, Header header, BTreeKind<E> kind, DamagePolicy damages) {
        this.file = new ReadAhead(file);
        this.format = header.format();
        this.root = kind.root(header.root());
        this.kind = kind;
        this.damages = damages;
        this.pages = new RecentlyRead<>(CACHE / format.page().size());
    }

    @Override
    public Optional<E> find(long key) throws IOException {
        long wanted = key & kind.keyMask();
        int place = (int) Thread.currentThread().threadId() & (LEAVES - 1);
        Leaf leaf = lastLeaves[place];
        if (leaf == null || !leaf.covers(wanted)) {
            leaf = descend(wanted);
            if (leaf == null) {
                return Optional.empty();
            }
            if (damages.equals(DamagePolicy.REFUSE)) {
                // in a tree that is not in order two ways can lead to different leaves
                lastLeaves[place] = leaf;
            }
        }
        int index = leaf.page.floor(wanted, kind.keyMask());
        if (index < 0 || key(leaf.page, index) != wanted) {
            return Optional.empty();
        }
        return Optional.of(entry(leaf.page, index));
    }

    /** {@return the leaf that would have {@code wanted}; null when all keys are larger} */
    private @Nullable Leaf descend(long wanted) throws IOException {
        BtPage page = rootPage();
        long from = 0;
        long to = -1;
        while (page.level() > 0) {
            int index = page.floor(wanted, kind.keyMask());
            if (index < 0) {
                return null;
            }
            from = key(page, index);
            to = index + 1 < page.count() ? key(page, index + 1) - 1 : to;
            page = childPage(page, index);
        }
        return new Leaf(page, from, to);
    }

    @Override
    public BTreeWalk<E> walk() throws IOException {
        return new BTreeWalk<>(this);
    }

    PstFormat format() {
        return format;
    }

    long keyMask() {
        return kind.keyMask();
    }

    DamagePolicy damages() {
        return damages;
    }

    BtPage rootPage() throws IOException {
        BtPage page = page(root);
        if (page.level() > MAX_LEVEL) {
            throw page.entries().corrupt("cLevel", 0, "is %d, more than %d".formatted(page.level(), MAX_LEVEL));
        }
        return page;
    }

    /** {@return the page below entry {@code index}, which must be one level nearer to the leaves} */
    BtPage childPage(BtPage parent, int index) throws IOException {
        BtPage child = page(parent.child(index));
        if (child.level() != parent.level() - 1) {
            throw child.entries().corrupt("cLevel", 0,
                    "is %d, below a page of level %d".formatted(child.level(), parent.level()));
        }
        if (child.count() > 0 && Long.compareUnsigned(key(child, 0), key(parent, index)) < 0) {
            damages.met(child.entries().corrupt("btkey", 0,
                    "is 0x%X, its parent has 0x%X".formatted(key(child, 0), key(parent, index))));
        }
        return child;
    }

    E entry(BtPage page, int index) throws CorruptDataException {
        return kind.entries().read(page.entry(kind.entryName(), index), format);
    }

    long key(BtPage page, int index) throws CorruptDataException {
        return page.key(index) & kind.keyMask();
    }

    @Override
    public void forget() {
        pages.clear();
        Arrays.fill(lastLeaves, null);
        file.forget();
    }

    private BtPage page(Bref where) throws IOException {
        BtPage kept = where.offset() % (1 << PLACE_BITS) == 0 ? pages.get(where.offset() >>> PLACE_BITS) : null;
        if (kept != null && kept.bid().key() == where.bid().key()) {
            return kept;
        }
        BinaryView bytes = file.read(kind.pageName(), where.offset(), format.page().size());
        int type = PageTrailer.check(bytes, where, format, damages).type();
        if (type != kind.pageType()) {
            throw bytes.corrupt("ptype", format.page().trailer(),
                    "is 0x%02X, not 0x%02X".formatted(type, kind.pageType()));
        }
        BtPage page = BtPage.read(bytes, where.bid(), this);
        pages.put(where.offset() >>> PLACE_BITS, page);
        return page;
    }

    /** A leaf and the keys, as unsigned numbers, for which the way down leads to it. */
    private record Leaf(BtPage page, long from, long to) {
        boolean covers(long key) {
            return Long.compareUnsigned(key, from) >= 0 && Long.compareUnsigned(key, to) <= 0;
        }
    }
}
