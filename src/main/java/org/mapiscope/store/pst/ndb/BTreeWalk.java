package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.CorruptDataException;

/**
 * A way through all entries of a B-tree in ascending order. One thread at a time.
 *
 * <p>It ends on every file: no page is gone into twice.
 */
public final class BTreeWalk<E> implements EntryWalk<E> {

    /** Pages are at multiples of this; two that share such a place overlap. */
    private static final int PLACE_BITS = 9;

    private final BTree<E> tree;
    private final Deque<Place> way = new ArrayDeque<>();
    private final BitSet visited = new BitSet();
    private boolean started;
    private long last;

    BTreeWalk(BTree<E> tree) throws IOException {
        this.tree = tree;
        try {
            way.push(new Place(tree.rootPage()));
        } catch (CorruptDataException e) {
            tree.damages().met(e);
        }
    }

    @Override
    public @Nullable E next() throws IOException {
        while (!way.isEmpty()) {
            Place here = way.getFirst();
            if (here.next == here.page.count()) {
                way.pop();
            } else if (here.page.level() > 0) {
                descend(here.page, here.next++);
            } else {
                int index = here.next++;
                try {
                    checkOrder(here.page, index);
                    return tree.entry(here.page, index);
                } catch (CorruptDataException e) {
                    tree.damages().met(e);
                }
            }
        }
        return null;
    }

    private void descend(BtPage parent, int index) throws IOException {
        try {
            BtPage child = tree.childPage(parent, index);
            int place = Math.toIntExact(Math.min(Integer.MAX_VALUE - 1, child.entries().origin() >>> PLACE_BITS));
            if (visited.get(place)) {
                throw parent.entries().corrupt("BREF", (long) index * parent.entrySize(),
                        "is %s, a page for the second time".formatted(parent.child(index)));
            }
            visited.set(place);
            way.push(new Place(child));
        } catch (CorruptDataException e) {
            tree.damages().met(e);
        }
    }

    private void checkOrder(BtPage page, int index) throws IOException {
        long key = tree.key(page, index);
        if (started && Long.compareUnsigned(key, last) <= 0) {
            tree.damages().met(page.entries().corrupt("btkey", (long) index * page.entrySize(),
                    "is 0x%X, after 0x%X".formatted(key, last)));
        }
        started = true;
        last = key;
    }

    private static final class Place {
        private final BtPage page;
        private int next;

        Place(BtPage page) {
            this.page = page;
        }
    }
}
