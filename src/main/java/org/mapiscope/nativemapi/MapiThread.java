package org.mapiscope.nativemapi;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.PendingCall;
import org.mapiscope.mapi.trace.CallRunner;
import org.mapiscope.nativemapi.com.MessagePump;

/**
 * The one thread that all calls of the machine's MAPI run on, and that delivers its window messages. Thread-safe.
 *
 * <p>A call that MAPI does not answer can be abandoned: its caller goes on, the thread stays behind with the call, and
 * another thread takes its place. Whatever the call brings in the end is given back.
 */
final class MapiThread implements CallRunner {
    private final Supplier<MessagePump> pumps;
    private final Ends ends;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<WaitingCall> queue = new ArrayDeque<>();
    private final Set<WaitingCall> running = ConcurrentHashMap.newKeySet();
    private @Nullable Worker current;
    private int threads;

    /** @param pumps makes the pump of a thread, on it */
    MapiThread(Supplier<MessagePump> pumps, Ends ends) {
        this.pumps = pumps;
        this.ends = ends;
    }

    /** What a thread does before its first call, and behind its last one when it was left behind. */
    interface Ends {
        void begin();

        void leave();
    }

    /** {@return whether this thread is one that has been left behind: what it does concerns nobody any more} */
    static boolean isLeftBehind() {
        return Thread.currentThread() instanceof Worker worker && worker.leftBehind;
    }

    /**
     * Makes the call on the MAPI thread, behind those that wait already. A caller that is interrupted takes back a call that
     * has not begun; one that has begun is waited for.
     *
     * @throws org.mapiscope.mapi.AbandonedCallException when nobody waits for the call any more
     * @throws org.mapiscope.mapi.MapiException {@code MAPI_E_CANCEL} when the call was taken back
     */
    @Override
    public @Nullable Object run(Supplier<String> invocation, Work work) throws Throwable {
        if (Thread.currentThread() instanceof Worker) {
            return work.run();
        }
        WaitingCall call = new WaitingCall(invocation, work);
        enqueue(call);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return call.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                    takeBack(call);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void enqueue(WaitingCall call) {
        lock.lock();
        try {
            queue.add(call);
            worker().wake();
        } finally {
            lock.unlock();
        }
    }

    private void takeBack(WaitingCall call) {
        lock.lock();
        try {
            if (queue.remove(call)) {
                call.takeBack();
            }
        } finally {
            lock.unlock();
        }
    }

    /** {@return the calls that MAPI is at, the oldest first} */
    List<PendingCall> pending() {
        return running.stream().map(WaitingCall::describe).flatMap(Optional::stream)
                .sorted(Comparator.comparingLong(PendingCall::id)).toList();
    }

    /** Lets the caller of a running call go on. The call keeps its thread; the calls that wait get another. */
    void abandon(long id) {
        lock.lock();
        try {
            Worker worker = current;
            running.stream().filter(call -> call.id() == id && call.abandon())
                    .filter(call -> worker != null && worker.isAt(call)).findFirst().ifPresent(call -> replace(worker));
        } finally {
            lock.unlock();
        }
    }

    private void replace(@Nullable Worker worker) {
        if (worker != null) {
            worker.leftBehind = true;
        }
        current = null;
        if (!queue.isEmpty()) {
            worker();
        }
    }

    /** Only with the lock held. */
    private Worker worker() {
        Worker worker = current;
        if (worker == null) {
            threads++;
            worker = new Worker("MAPI-" + threads);
            current = worker;
            worker.start();
        }
        return worker;
    }

    /** {@return the next call, which this worker now is at; null when it is to wait} */
    private @Nullable WaitingCall next(Worker worker) {
        lock.lock();
        try {
            WaitingCall call = queue.poll();
            worker.at = call;
            if (call != null) {
                call.begin();
                running.add(call);
            }
            return call;
        } finally {
            lock.unlock();
        }
    }

    private void ended(Worker worker, WaitingCall call) {
        lock.lock();
        try {
            running.remove(call);
            worker.at = null;
        } finally {
            lock.unlock();
        }
    }

    /** Lets everybody who waits know, and the next call try with a new thread. */
    private void broken(Worker worker, Throwable why) {
        lock.lock();
        try {
            if (!worker.leftBehind) {
                queue.forEach(call -> call.fail(why));
                queue.clear();
                current = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** One such thread. It does not keep the process. */
    private final class Worker extends Thread {
        private volatile @Nullable MessagePump pump;
        private volatile boolean leftBehind;
        private @Nullable WaitingCall at;

        Worker(String name) {
            super(name);
            setDaemon(true);
        }

        // ReferenceEquality: a call is this very one
        @SuppressWarnings("ReferenceEquality")
        boolean isAt(WaitingCall call) {
            return at == call;
        }

        /** Wakes the thread; one that has no pump yet looks for calls before it first waits. */
        void wake() {
            MessagePump waiting = pump;
            if (waiting != null) {
                waiting.wake();
            }
        }

        @Override
        public void run() {
            try (MessagePump own = pumps.get()) {
                pump = own;
                ends.begin();
                while (!leftBehind) {
                    WaitingCall call = next(this);
                    if (call == null) {
                        own.await();
                    } else {
                        call.make();
                        ended(this, call);
                    }
                }
                ends.leave();
            } catch (InterruptedException | RuntimeException | Error e) { // without a pump no call will ever be made
                broken(this, e);
            }
        }
    }
}
