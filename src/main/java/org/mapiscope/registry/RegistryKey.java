package org.mapiscope.registry;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A key of a registry, read when it is asked for. Thread-safe.
 *
 * <p>What is damaged is left out and told by {@link Registry#damage}; an {@link IOException} comes from the disk alone.
 */
public interface RegistryKey {
    /** What stands between the names of keys in a path. */
    char SEPARATOR = '\\';

    String name();

    /** {@return the names from the top to this key, with {@link #SEPARATOR} between; that of a nameless top is left out} */
    String path();

    /** {@return when it was changed last; empty where that is not kept, as in .reg files} */
    Optional<Instant> lastWritten();

    /** {@return the keys in it, in the registry's order} */
    List<RegistryKey> subkeys() throws IOException;

    /** {@return its values, in the registry's order; the default value's name is empty} */
    List<RegistryValue> values() throws IOException;

    /**
     * {@return the key at a path below this one}
     *
     * @param path names with {@link #SEPARATOR} between, in any case; this key when it is empty
     */
    default Optional<RegistryKey> subkey(String path) throws IOException {
        if (path.isEmpty()) {
            return Optional.of(this);
        }
        int end = path.indexOf(SEPARATOR);
        String first = end < 0 ? path : path.substring(0, end);
        for (RegistryKey each : subkeys()) {
            if (each.name().equalsIgnoreCase(first)) {
                return each.subkey(end < 0 ? "" : path.substring(end + 1));
            }
        }
        return Optional.empty();
    }

    /** {@return the value of that name, in any case} */
    default Optional<RegistryValue> value(String name) throws IOException {
        return values().stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
    }
}
