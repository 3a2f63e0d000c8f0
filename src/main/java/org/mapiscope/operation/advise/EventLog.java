package org.mapiscope.operation.advise;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Notification;

/** Keeps the newest events, and knows how many older ones it let go. Thread-safe. */
public final class EventLog implements AdviseSink {
    /** How many events a log keeps that is not told otherwise. */
    public static final int CAPACITY = 10_000;

    private final Lock lock = new ReentrantLock();
    private final Deque<AdviseEvent> events = new ArrayDeque<>();
    private final int capacity;
    private final Runnable arrival;
    private long last;

    /** @param arrival called on the thread that tells of an event, after it is kept */
    public EventLog(Runnable arrival) {
        this(CAPACITY, arrival);
    }

    EventLog(int capacity, Runnable arrival) {
        this.capacity = capacity;
        this.arrival = arrival;
    }

    @Override
    public void onNotify(List<Notification> notifications) {
        Instant now = Instant.now();
        lock.lock();
        try {
            for (Notification notification : notifications) {
                events.addLast(new AdviseEvent(++last, now, notification));
                if (events.size() > capacity) {
                    events.removeFirst();
                }
            }
        } finally {
            lock.unlock();
        }
        arrival.run();
    }

    /** {@return the events that are kept and came after the one of that number, the oldest first} */
    public List<AdviseEvent> after(long number) {
        lock.lock();
        try {
            int wanted = (int) Math.min(last - number, events.size());
            List<AdviseEvent> newest = new ArrayList<>();
            events.stream().skip(events.size() - Math.max(wanted, 0)).forEach(newest::add);
            return newest;
        } finally {
            lock.unlock();
        }
    }
}
