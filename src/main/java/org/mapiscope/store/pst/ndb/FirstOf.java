package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two indexes as one, of which the first has precedence; its walk has the entries of the first, then those of the second.
 */
record FirstOf<E>(EntryIndex<E> first, EntryIndex<E> second) implements EntryIndex<E> {

    @Override
    public Optional<E> find(long key) throws IOException {
        Optional<E> found = first.find(key);
        return found.isPresent() ? found : second.find(key);
    }

    @Override
    public EntryWalk<E> walk() throws IOException {
        EntryWalk<E> one = first.walk();
        EntryWalk<E> other = second.walk();
        return new EntryWalk<>() {
            @Override
            public @Nullable E next() throws IOException {
                E next = one.next();
                return next == null ? other.next() : next;
            }
        };
    }

    @Override
    public void forget() {
        first.forget();
        second.forget();
    }
}
