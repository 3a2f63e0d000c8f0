package org.mapiscope.nativemapi.com;

import java.time.Instant;
import java.util.List;
import org.mapiscope.registry.RegistryValue;

/** What is in the keys of Windows' registry, as it is there and as Windows answers, for reading. Thread-safe. */
public interface RegistryContents {
    /** Windows' error for what worked (ERROR_SUCCESS). */
    int SUCCESS = 0;

    /**
     * What Windows answered.
     *
     * @param error its code, {@link #SUCCESS} when {@code found} is all
     * @param found what was there before that error
     */
    record Answer<T>(int error, List<T> found) {}

    /** A key in another one. */
    record Subkey(String name, Instant lastWritten) {}

    /** {@return the keys in {@code key}} */
    Answer<Subkey> subkeys(RegistryPath key);

    /** {@return the values of {@code key}, with their bytes} */
    Answer<RegistryValue> values(RegistryPath key);
}
