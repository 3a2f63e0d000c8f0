package org.mapiscope.mapi.contract;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Notification;

/** A sink that keeps what it was told, and on which thread. */
public final class RecordingSink implements AdviseSink {
    private final List<Notification> all = new CopyOnWriteArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<Notification> next = new LinkedBlockingQueue<>();

    @Override
    public void onNotify(List<Notification> notifications) {
        threads.add(Thread.currentThread());
        all.addAll(notifications);
        next.addAll(notifications);
    }

    /** {@return all that it was told so far} */
    public List<Notification> told() {
        return List.copyOf(all);
    }

    /** {@return the threads that it was called on} */
    public Set<Thread> threads() {
        return Set.copyOf(threads);
    }

    /** Waits for the next notification that was not taken yet. */
    public Notification take() throws InterruptedException {
        Notification taken = next.poll(10, TimeUnit.SECONDS);
        if (taken == null) {
            throw new AssertionError("The sink was told nothing more within 10 s; so far: " + all);
        }
        return taken;
    }
}
