package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.BitSet;
import java.util.function.Consumer;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;
import org.mapiscope.binary.ReadAhead;

/**
 * Walks a B-tree whatever is wrong with it: takes from each page what it has, and says what is damaged. One thread.
 *
 * <p>Source: [MS-PST] 2.2.2.7.7.
 */
final class TreeScan<E> {

    /** More levels than a file of any size has. */
    private static final int MAX_LEVEL = 16;

    /** What every place of a page is a multiple of, in bytes. */
    static final int PAGE_SLOT = 512;

    private final PositionalFile file;
    private final ReadAhead ahead;
    private final PstFormat format;
    private final BTreeKind<E> kind;
    private final Taker<E> taker;
    private final Consumer<CorruptDataException> damages;
    private final BitSet seen = new BitSet();
    private boolean whole = true;
    private boolean started;
    private long last;

    TreeScan(PositionalFile file, PstFormat format, BTreeKind<E> kind, Taker<E> taker,
            Consumer<CorruptDataException> damages) {
        this.file = file;
        this.ahead = new ReadAhead(file);
        this.format = format;
        this.kind = kind;
        this.taker = taker;
        this.damages = damages;
    }

    /** Takes the entries of leaves. */
    interface Taker<E> {
        /** Is told of a leaf before its entries. */
        default void leaf(LoosePage page) throws IOException {
            // most need the entries only
        }

        /** @param sound whether the page that it is in is whole */
        void take(E entry, boolean sound) throws IOException;
    }

    /** {@return whether nothing of the tree is damaged} */
    boolean isWhole() {
        return whole;
    }

    /** {@return the pages that were come to, by their place divided by {@link #PAGE_SLOT}} */
    BitSet pages() {
        return seen;
    }

    void walk(Bref root) throws IOException {
        page(root, MAX_LEVEL, 0);
    }

    /** {@return bytes in an entry of a leaf} */
    static int leafEntry(BTreeKind<?> kind, PstFormat format) {
        // ANSI: a node is four words of 4; a block a BREF and two counts
        return kind.pageType() == PageTrailer.NODES
                ? 4 * format.idSize()
                : 2 * format.idSize() + (format.ansi() ? 4 : 8);
    }

    /** @param above the level of the page that refers to it; the first that is too much for the root */
    private void page(Bref where, int above, long lowest) throws IOException {
        String name = kind.name() + " > BTPAGE";
        long offset = where.offset();
        if (offset <= 0 || offset % PAGE_SLOT != 0 || offset / PAGE_SLOT > Integer.MAX_VALUE) {
            damaged(new CorruptDataException(file.path().toString(), name, offset, "ib", "is no place of a page"));
            return;
        }
        int slot = (int) (offset / PAGE_SLOT);
        if (seen.get(slot)) {
            damaged(new CorruptDataException(file.path().toString(), name, offset, "ib",
                    "leads to this page for the second time"));
            return;
        }
        RawPage page;
        try {
            page = RawPage.of(ahead.read(name, offset, format.page().size()), format);
        } catch (CorruptDataException e) {
            damaged(e);
            return;
        }
        seen.set(slot);
        boolean sound = checkTrailer(page, where);
        LoosePage entries = LoosePage.read(page, leafEntry(kind, format));
        try {
            entries.check();
        } catch (CorruptDataException e) {
            damaged(e);
            sound = false;
        }
        if (!sound && page.type() != kind.pageType()) {
            return;
        }
        if (entries.level() >= above) {
            damaged(entries.corrupt("cLevel", 0, "is %d, below a page of level %d".formatted(entries.level(), above)));
            return;
        }
        if (above < MAX_LEVEL && entries.level() < above - 1) {
            damaged(entries.corrupt("cLevel", 0, "is %d, below a page of level %d".formatted(entries.level(), above)));
        }
        if (above < MAX_LEVEL && entries.count() > 0
                && Long.compareUnsigned(entries.key(0) & kind.keyMask(), lowest) < 0) {
            damaged(entries.corrupt("btkey", 0, "is 0x%X, its parent has 0x%X".formatted(entries.key(0), lowest)));
        }
        if (entries.level() == 0) {
            taker.leaf(entries);
        }
        for (int i = 0; i < entries.count(); i++) {
            if (entries.level() > 0) {
                page(entries.child(i), entries.level(), entries.key(i) & kind.keyMask());
            } else {
                leafEntry(entries, i, sound);
            }
        }
    }

    private void leafEntry(LoosePage page, int index, boolean sound) throws IOException {
        long key = page.key(index) & kind.keyMask();
        if (started && Long.compareUnsigned(key, last) <= 0) {
            damaged(page.corrupt("btkey", index, "is 0x%X, after 0x%X".formatted(key, last)));
        }
        started = true;
        last = key;
        E entry = kind.entries().read(page.entry(kind.entryName(), index), format);
        if (kind.plausible().test(entry)) {
            taker.take(entry, sound);
        } else {
            damaged(page.corrupt("ib", index, "is no place of a block, in " + entry));
        }
    }

    private boolean checkTrailer(RawPage page, Bref where) throws CorruptDataException {
        boolean sound = true;
        for (CorruptDataException damage : page.damages(kind.pageType(), true)) {
            damaged(damage);
            sound = false;
        }
        if (page.bid().key() != where.bid().key()) {
            damaged(page.bytes().corrupt("bid", format.page().trailer(),
                    "is %s, not %s".formatted(page.bid(), where.bid())));
        }
        return sound;
    }

    private void damaged(CorruptDataException damage) {
        whole = false;
        damages.accept(damage);
    }
}
