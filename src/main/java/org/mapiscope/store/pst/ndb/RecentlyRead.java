package org.mapiscope.store.pst.ndb;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Values that were read not long ago, each in the one place that its key has: what comes to a place takes the place of
 * what was there. Safe for many threads, without a lock.
 */
final class RecentlyRead<V> {

    private final AtomicReferenceArray<@Nullable Entry<V>> places;

    /** @param count most values to keep, a power of two */
    RecentlyRead(int count) {
        places = new AtomicReferenceArray<>(count);
    }

    /** {@return the value of {@code key}, if it is still here} */
    @Nullable
    V get(long key) {
        Entry<V> entry = places.getAcquire(place(key));
        return entry != null && entry.key == key ? entry.value : null;
    }

    void put(long key, V value) {
        places.setRelease(place(key), new Entry<>(key, value));
    }

    void clear() {
        for (int i = 0; i < places.length(); i++) {
            places.set(i, null);
        }
    }

    /** Keys that follow each other have different places, whether one or four apart as the names of blocks are. */
    private int place(long key) {
        return (int) (key ^ (key >>> 2)) & (places.length() - 1);
    }

    private record Entry<V>(long key, V value) {}
}
