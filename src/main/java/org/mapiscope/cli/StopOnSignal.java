package org.mapiscope.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.mapiscope.mapi.MapiProgress;

/** Progress that stops when the process is told to end, which then waits until the work has stopped. Thread-safe. */
final class StopOnSignal implements MapiProgress, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final MapiProgress progress;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final EndOnSignal signal;

    StopOnSignal(MapiProgress progress) {
        this.progress = progress;
        signal = EndOnSignal.of(this::stop);
    }

    private void stop() {
        stopping.countDown();
        try {
            boolean inTime = stopped.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
            System.getLogger(StopOnSignal.class.getName()).log(System.Logger.Level.TRACE, "Stopped in time: " + inTime);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void worked(long done, long total) {
        progress.worked(done, total);
    }

    @Override
    public boolean isCancelled() {
        return stopping.getCount() == 0 || progress.isCancelled();
    }

    @Override
    public void close() {
        stopped.countDown();
        signal.forget();
    }
}
