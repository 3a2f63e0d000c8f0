package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Optional;

/** All entries of a B-tree, or what was found of it, by their place in the order of their keys. Safe for many threads. */
public interface OrderedEntries<E> extends EntryIndex<E> {

    int size();

    /** {@return entry {@code place}, counted from 0} */
    E entry(int place) throws IOException;

    /** {@return the place of the entry with {@code key}; negative when it is not there} */
    int place(long key) throws IOException;

    @Override
    default Optional<E> find(long key) throws IOException {
        int place = place(key);
        return place < 0 ? Optional.empty() : Optional.of(entry(place));
    }

    @Override
    default EntryWalk<E> walk() {
        return new PlaceWalk<>(this);
    }
}
