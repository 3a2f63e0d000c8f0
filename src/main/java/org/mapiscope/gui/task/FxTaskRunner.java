package org.mapiscope.gui.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** Runs jobs on an executor; pass a session's own thread, for MAPI's objects belong to one thread. FX thread only. */
public final class FxTaskRunner implements TaskRunner {
    private final Executor executor;
    private final RunningTasks tasks;

    /** @param tasks where the window sees what runs */
    public FxTaskRunner(Executor executor, RunningTasks tasks) {
        this.executor = executor;
        this.tasks = tasks;
    }

    @Override
    public <T> Running run(String title, Job<T> job, Consumer<? super T> done, Consumer<MapiException> failed) {
        Task<T> task = new Task<>(title, job, new Outcome<>(done, failed));
        if (!title.isEmpty()) {
            tasks.add(task);
        }
        executor.execute(task);
        return task;
    }

    /** What is called on the FX thread when the job is done. */
    private record Outcome<T>(Consumer<? super T> done, Consumer<MapiException> failed) {}

    private final class Task<T> implements RunningTask, MapiProgress, Runnable {
        private final String title;
        private final Job<T> job;
        private final Outcome<T> outcome;
        private final ReadOnlyDoubleWrapper shownProgress = new ReadOnlyDoubleWrapper(-1);
        private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
        private volatile boolean cancelled;
        /** Who began it does not want to know any more. */
        private boolean forgotten;
        private volatile double progress = -1;

        Task(String title, Job<T> job, Outcome<T> outcome) {
            this.title = title;
            this.job = job;
            this.outcome = outcome;
        }

        @Override
        public void run() {
            if (cancelled) {
                Platform.runLater(() -> {
                    over();
                    tellOfStop();
                });
                return;
            }
            try {
                T result = job.run(this);
                Platform.runLater(() -> succeeded(result));
            } catch (MapiException e) {
                Platform.runLater(() -> failed(e));
            } catch (RuntimeException | Error e) {
                Platform.runLater(this::over);
                // a defect of ours, not a result of MAPI's: to the handler that shows it and writes it to the log
                throw e;
            }
        }

        private void over() {
            tasks.remove(this);
            job.over();
        }

        private void succeeded(T result) {
            over();
            if (!cancelled || (!forgotten && job.countsWhenStopped())) {
                outcome.done.accept(result);
            } else {
                executor.execute(() -> job.dropped(result));
                tellOfStop();
            }
        }

        private void tellOfStop() {
            if (!forgotten) {
                outcome.failed.accept(new MapiException(title, HResult.MAPI_E_USER_CANCEL, ""));
            }
        }

        private void failed(MapiException e) {
            over();
            if (!forgotten) {
                outcome.failed.accept(e);
            }
        }

        @Override
        public void cancel() {
            forgotten = true;
            stop();
        }

        @Override
        public void stop() {
            cancelled = true;
            stopped.set(true);
        }

        @Override
        public void worked(long done, long total) {
            double before = progress;
            double now = total == 0 ? -1 : (double) done / total;
            progress = now;
            // a hundredth is the least that a person sees; more would only keep the FX thread busy
            if ((long) (before * 100) != (long) (now * 100)) {
                Platform.runLater(() -> shownProgress.set(progress));
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean writes() {
            return job.writes();
        }

        @Override
        public ReadOnlyDoubleProperty progressProperty() {
            return shownProgress.getReadOnlyProperty();
        }

        @Override
        public ReadOnlyBooleanProperty stoppedProperty() {
            return stopped.getReadOnlyProperty();
        }
    }
}
