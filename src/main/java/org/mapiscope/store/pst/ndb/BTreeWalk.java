package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A way through all entries of a B-tree in ascending order. One thread at a time.
 *
 * <p>It ends on every file: a page that comes a second time breaks the order of the keys.
 */
public final class BTreeWalk<E> implements EntryWalk<E> {

    private final BTree<E> tree;
    private final Deque<Place> way = new ArrayDeque<>();
    private boolean started;
    private long last;

    BTreeWalk(BTree<E> tree) throws IOException {
        this.tree = tree;
        way.push(new Place(tree.rootPage()));
    }

    @Override
    public @Nullable E next() throws IOException {
        while (!way.isEmpty()) {
            Place here = way.getFirst();
            if (here.next == here.page.count()) {
                way.pop();
            } else if (here.page.level() > 0) {
                way.push(new Place(tree.childPage(here.page, here.next++)));
            } else {
                checkOrder(here);
                return tree.entry(here.page, here.next++);
            }
        }
        return null;
    }

    private void checkOrder(Place here) throws IOException {
        long key = tree.key(here.page, here.next);
        if (started && Long.compareUnsigned(key, last) <= 0) {
            throw here.page.entries().corrupt("btkey", (long) here.next * here.page.entrySize(),
                    "is 0x%X, after 0x%X".formatted(key, last));
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
