package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A way through entries by their places. One thread at a time. */
final class PlaceWalk<E> implements EntryWalk<E> {

    private final OrderedEntries<E> entries;
    private int next;

    PlaceWalk(OrderedEntries<E> entries) {
        this.entries = entries;
    }

    @Override
    public @Nullable E next() throws IOException {
        return next == entries.size() ? null : entries.entry(next++);
    }
}
