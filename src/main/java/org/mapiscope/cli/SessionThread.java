package org.mapiscope.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.mapiscope.mapi.MapiException;

/** The one thread of a session, for a caller that waits for each call. */
final class SessionThread implements Executor, AutoCloseable {
    private final ExecutorService executor = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("session").daemon().factory());

    @Override
    public void execute(Runnable work) {
        executor.execute(work);
    }

    /** Runs {@code work} on the thread and waits for it. */
    <T> T call(Callable<T> work) throws MapiException, InterruptedException {
        try {
            return executor.submit(work).get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof MapiException failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
