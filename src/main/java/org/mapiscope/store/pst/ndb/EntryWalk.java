package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A way through all entries of an index, in ascending order of their keys. One thread at a time. */
public interface EntryWalk<E> {

    /** {@return the next entry, or null after the last} */
    @Nullable
    E next() throws IOException;
}
