package org.mapiscope.registry;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A registry that can be read, and never changes by it. Thread-safe. */
public interface Registry extends Closeable {
    /** {@return where it comes from, for people: a file's path, or the machine} */
    String source();

    /**
     * {@return the key at the top} Of a hive its root, under which a person's hive has {@code Software}; of a .reg file and
     * of the machine a key without a name, under which are {@code HKEY_CURRENT_USER} and the like.
     */
    RegistryKey root() throws IOException;

    /** {@return what could not be read so far, each place once; all of it after all keys were read} */
    List<RegistryDamage> damage();

    /** Gives the file back; keys that were read from it answer with an {@link IOException} from then on. */
    @Override
    void close() throws IOException;
}
