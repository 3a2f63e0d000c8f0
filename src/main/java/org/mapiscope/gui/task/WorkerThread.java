package org.mapiscope.gui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One thread that runs what it is given, in that order: a session's, or that of a window for what belongs to no session.
 *
 * <p>Thread-safe. It ends by itself when there is nothing to do, so nobody closes it; a provider that never answers keeps
 * its own thread only, and does not keep the program from ending.
 */
public final class WorkerThread implements Executor {
    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor executor;

    /** @param name as the call log shows it */
    public WorkerThread(String name) {
        executor = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable work) {
        executor.execute(work);
    }
}
