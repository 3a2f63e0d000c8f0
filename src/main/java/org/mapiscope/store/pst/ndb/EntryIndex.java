package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.Optional;

/** Entries by their keys: a B-tree of the file, or what was found of it where it is damaged. Safe for many threads. */
public interface EntryIndex<E> {

    /** Looks an entry up by its key. */
    Optional<E> find(long key) throws IOException;

    /** {@return a walk over all entries, in ascending order of their keys} */
    EntryWalk<E> walk() throws IOException;

    /** Gives back what is kept in memory and can be read again. */
    void forget();
}
