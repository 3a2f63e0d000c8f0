package org.mapiscope.gui.calllog;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapiscope.mapi.trace.CallListener;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.mapi.trace.TracedCall;

/**
 * Where calls wait for the screen: the newest ones, never more than there is room for. Thread-safe; the thread that makes
 * a call only leaves it here.
 */
final class CallInbox implements CallListener, AutoCloseable {
    private final CallLog log;
    private final int capacity;
    private final Queue<TracedCall> events = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private volatile Runnable arrival = () -> {};

    /** @param capacity most beginnings and ends of calls to keep */
    CallInbox(CallLog log, int capacity) {
        this.log = log;
        this.capacity = capacity;
    }

    /** Begins to listen; {@code arrival} is told on the calling thread of each event. */
    void open(Runnable whenOneArrives) {
        arrival = whenOneArrives;
        log.add(this);
    }

    @Override
    public void started(TracedCall call) {
        add(call);
    }

    @Override
    public void ended(TracedCall call) {
        add(call);
    }

    private void add(TracedCall call) {
        events.add(call);
        if (size.incrementAndGet() > capacity && events.poll() != null) {
            size.decrementAndGet();
        }
        arrival.run();
    }

    /** {@return what waits; it then waits no more} */
    List<TracedCall> take() {
        List<TracedCall> taken = new ArrayList<>();
        // as many as were here, so that calls that keep coming cannot hold the screen
        for (int left = size.get(); left > 0; left--) {
            TracedCall call = events.poll();
            if (call != null) {
                size.decrementAndGet();
                taken.add(call);
            }
        }
        return taken;
    }

    int size() {
        return size.get();
    }

    @Override
    public void close() {
        log.remove(this);
        take();
    }
}
