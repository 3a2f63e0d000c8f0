package org.mapiscope.subsystem.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Notification;

/**
 * The sinks of one table. Thread-safe.
 *
 * <p>{@link #post} keeps what happened, under any lock; {@link #flush} has it told, under none. Each sink is told in the
 * order of what happened, one call at a time. A sink that was removed is not called any more, though a call that has
 * begun goes on to its end.
 *
 * <p>Source: [imapitable-advise], [imapitable-unadvise].
 */
final class Connections {
    private final Executor notifier;
    private final Map<Long, Connection> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    Connections(Executor notifier) {
        this.notifier = notifier;
    }

    long add(AdviseSink sink) {
        long number = last.incrementAndGet();
        open.put(number, new Connection(sink, notifier));
        return number;
    }

    /** Returns whether there was such a connection. */
    boolean remove(long number) {
        Connection connection = open.remove(number);
        if (connection != null) {
            connection.end();
        }
        return connection != null;
    }

    void removeAll() {
        open.keySet().forEach(this::remove);
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    void post(Notification notification) {
        open.values().forEach(connection -> connection.waiting.add(notification));
    }

    void flush() {
        open.values().forEach(Connection::flush);
    }

    private static final class Connection {
        private final AdviseSink sink;
        private final Executor notifier;
        private final Queue<Notification> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean telling = new AtomicBoolean();
        private volatile boolean ended;

        Connection(AdviseSink sink, Executor notifier) {
            this.sink = sink;
            this.notifier = notifier;
        }

        void end() {
            ended = true;
            waiting.clear();
        }

        void flush() {
            if (!waiting.isEmpty() && telling.compareAndSet(false, true)) {
                try {
                    notifier.execute(this::tell);
                } catch (RejectedExecutionException e) {
                    // the session is at its end: there is nobody left to be told
                    waiting.clear();
                    telling.set(false);
                }
            }
        }

        private void tell() {
            try {
                List<Notification> batch = new ArrayList<>();
                for (Notification each = waiting.poll(); each != null; each = waiting.poll()) {
                    batch.add(each);
                }
                if (!ended && !batch.isEmpty()) {
                    sink.onNotify(List.copyOf(batch));
                }
            } finally {
                telling.set(false);
                flush();
            }
        }
    }
}
