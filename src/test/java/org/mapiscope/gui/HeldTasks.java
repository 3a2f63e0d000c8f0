package org.mapiscope.gui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** Keeps jobs until a test runs them, in whatever order it likes, on its own thread. */
public final class HeldTasks implements TaskRunner {
    private final Deque<Held<?>> waiting = new ArrayDeque<>();

    @Override
    public <T> Running run(String title, Job<T> job, Consumer<? super T> done, Consumer<MapiException> failed) {
        Held<T> held = new Held<>(job, done, failed);
        waiting.add(held);
        return held;
    }

    public int waiting() {
        return waiting.size();
    }

    /** Runs what waits, and what that brings, the oldest first. */
    public void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Stops all that wait, as a person does in the status bar. */
    public void stopAll() {
        waiting.forEach(Held::stop);
    }

    /** Runs the newest one that waits. */
    public void runNewest() {
        waiting.removeLast().run();
    }

    private static final class Held<T> implements Running, MapiProgress {
        private final Job<T> job;
        private final Consumer<? super T> done;
        private final Consumer<MapiException> failed;
        private boolean cancelled;
        private boolean forgotten;

        Held(Job<T> job, Consumer<? super T> done, Consumer<MapiException> failed) {
            this.job = job;
            this.done = done;
            this.failed = failed;
        }

        void run() {
            try {
                T result = job.run(this);
                if (!cancelled || (!forgotten && job.countsWhenStopped())) {
                    done.accept(result);
                } else {
                    job.dropped(result);
                    tellOfStop();
                }
            } catch (MapiException e) {
                if (!forgotten) {
                    failed.accept(e);
                }
            }
            job.over();
        }

        private void tellOfStop() {
            if (!forgotten) {
                failed.accept(new MapiException("test", HResult.MAPI_E_USER_CANCEL, ""));
            }
        }

        @Override
        public void cancel() {
            forgotten = true;
            cancelled = true;
        }

        void stop() {
            cancelled = true;
        }

        @Override
        public void worked(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
