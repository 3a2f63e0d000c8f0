package org.mapiscope.store.pst.ndb;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The values that were used last, up to a number of bytes. Safe for many threads. */
final class LruCache<K, V> {

    private final int limit;
    private final ToIntFunction<V> weigher;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private int weight;

    /**
     * @param limit most bytes to keep
     * @param weigher bytes of a value
     */
    LruCache(int limit, ToIntFunction<V> weigher) {
        this.limit = limit;
        this.weigher = weigher;
    }

    @Nullable
    V get(K key) {
        lock.lock();
        try {
            return values.get(key);
        } finally {
            lock.unlock();
        }
    }

    void put(K key, V value) {
        lock.lock();
        try {
            V before = values.put(key, value);
            weight += weigher.applyAsInt(value) - (before == null ? 0 : weigher.applyAsInt(before));
            Iterator<V> oldest = values.values().iterator();
            while (weight > limit && oldest.hasNext()) {
                weight -= weigher.applyAsInt(oldest.next());
                oldest.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            values.clear();
            weight = 0;
        } finally {
            lock.unlock();
        }
    }
}
