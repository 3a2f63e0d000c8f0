package org.mapiscope.subsystem;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Notification;

/**
 * The sinks that are told under a key, each of what its mask asks for, in the order in which they were added. Thread-safe;
 * tells on the given executor.
 *
 * @param <K> what sinks are registered for
 */
final class SinkList<K> {
    private static final AtomicLong LAST_CONNECTION = new AtomicLong();

    private final Map<Long, Registration<K>> sinks = new ConcurrentSkipListMap<>();
    private final Executor notifier;

    SinkList(Executor notifier) {
        this.notifier = notifier;
    }

    /** {@return the new connection} */
    long add(K key, int eventMask, AdviseSink sink) {
        long connection = LAST_CONNECTION.incrementAndGet();
        sinks.put(connection, new Registration<>(key, eventMask, sink));
        return connection;
    }

    /** {@return whether there was such a connection} */
    boolean remove(long connection) {
        return sinks.remove(connection) != null;
    }

    int size() {
        return sinks.size();
    }

    void tell(K key, List<Notification> notifications) {
        sinks.forEach((connection, registration) -> {
            List<Notification> wanted = notifications.stream()
                    .filter(each -> (each.eventType() & registration.eventMask) != 0).toList();
            if (registration.key.equals(key) && !wanted.isEmpty()) {
                notifier.execute(() -> {
                    if (sinks.containsKey(connection)) {
                        registration.sink.onNotify(wanted);
                    }
                });
            }
        });
    }

    private record Registration<K>(K key, int eventMask, AdviseSink sink) {}
}
