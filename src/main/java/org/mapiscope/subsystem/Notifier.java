package org.mapiscope.subsystem;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread on which a session's sinks are told, in order. It exists only while there is something to tell.
 * Thread-safe.
 */
final class Notifier implements Executor {
    private final ThreadPoolExecutor thread;
    private volatile @Nullable Thread running;

    Notifier(String name) {
        thread = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("mapi-notify-" + name).factory());
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        if (!thread.isShutdown()) {
            thread.execute(() -> run(work));
        }
    }

    private void run(Runnable work) {
        running = Thread.currentThread();
        try {
            work.run();
        } catch (RuntimeException e) {
            // a sink of a client broke down: the others must still be told
            System.getLogger(Notifier.class.getName()).log(System.Logger.Level.WARNING, "A sink failed", e);
        } finally {
            running = null;
        }
    }

    /** Waits until all that was to be told is told, at most a second; not at all when called by a sink. */
    void drain() {
        if (Thread.currentThread().equals(running) || thread.getTaskCount() == thread.getCompletedTaskCount()) {
            return;
        }
        CountDownLatch done = new CountDownLatch(1);
        execute(done::countDown);
        try {
            if (!done.await(1, TimeUnit.SECONDS)) {
                System.getLogger(Notifier.class.getName()).log(System.Logger.Level.WARNING, "A sink takes long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells what is left and ends; what comes later is dropped. */
    void end() {
        ExecutorService ending = thread;
        ending.shutdown();
    }
}
