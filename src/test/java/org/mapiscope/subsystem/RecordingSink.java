package org.mapiscope.subsystem;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.Notification;

/** A sink that keeps what it was told. */
final class RecordingSink implements AdviseSink {
    private final List<Notification> all = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Notification> next = new LinkedBlockingQueue<>();

    @Override
    public void onNotify(List<Notification> notifications) {
        all.addAll(notifications);
        next.addAll(notifications);
    }

    /** {@return all that it was told so far} */
    List<Notification> told() {
        return List.copyOf(all);
    }

    /** Waits for the next notification that was not taken yet. */
    Notification take() throws InterruptedException {
        Notification taken = next.poll(10, TimeUnit.SECONDS);
        if (taken == null) {
            throw new AssertionError("The sink was told nothing more within 10 s; so far: " + all);
        }
        return taken;
    }
}
