package org.mapiscope.store.pst.check;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mapiscope.mapi.MapiProgress;

/** Does the same with many things on all cores. */
final class Parallel {

    /** Things that a thread takes at once. */
    private static final int PORTION = 64;
    /** Fewer things are done on the caller's thread. */
    private static final int FEW = 256;

    private final int count;
    private final Step step;
    private final MapiProgress progress;
    private final AtomicInteger next = new AtomicInteger();

    private Parallel(int count, Step step, MapiProgress progress) {
        this.count = count;
        this.step = step;
        this.progress = progress;
    }

    /** Does something with thing {@code index}. */
    interface Step {
        void run(int index) throws IOException;
    }

    /**
     * Runs {@code step} for 0 to {@code count}; a stop ends it early.
     *
     * @throws IOException the first that a step threw; a step deals with damage itself
     */
    static void run(int count, Step step, MapiProgress progress) throws IOException {
        Parallel all = new Parallel(count, step, progress);
        if (count < FEW) {
            all.work();
        } else {
            all.share(Runtime.getRuntime().availableProcessors());
        }
    }

    private void share(int threads) throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(() -> {
                    work();
                    return true;
                }));
            }
            for (Future<Boolean> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("The check was interrupted");
            stopped.initCause(e);
            throw stopped;
        } finally {
            executor.shutdownNow();
        }
    }

    private void work() throws IOException {
        for (int from = portion(); from < count && !progress.isCancelled(); from = portion()) {
            for (int i = from; i < Math.min(count, from + PORTION); i++) {
                step.run(i);
            }
            progress.worked(Math.min(count, from + PORTION), count);
        }
    }

    private int portion() {
        return next.getAndUpdate(now -> now >= count ? now : now + PORTION);
    }
}
