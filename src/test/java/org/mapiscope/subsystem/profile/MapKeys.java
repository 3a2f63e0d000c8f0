package org.mapiscope.subsystem.profile;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;

/** A key store in memory, which counts how often it is asked. */
final class MapKeys implements SecretKeys {
    final Map<String, SecretKey> keys = new ConcurrentHashMap<>();
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public Optional<SecretKey> find(String name) {
        asked.incrementAndGet();
        return Optional.ofNullable(keys.get(name));
    }

    @Override
    public void keep(String name, SecretKey key) {
        asked.incrementAndGet();
        keys.put(name, key);
    }
}
