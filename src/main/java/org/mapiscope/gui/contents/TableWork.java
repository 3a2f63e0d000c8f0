package org.mapiscope.gui.contents;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.gui.task.WrappedJob;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** What is being done with a table as a whole: one thing at a time, the last that was asked for. FX thread only. */
final class TableWork {
    private final TaskRunner tasks;
    private final Runnable stopped;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(-1);
    private final NextPulse pulse = new NextPulse(this::showPart);
    private Optional<Watched<?>> current = Optional.empty();
    private TaskRunner.Running running = () -> {};

    /**
     * @param tasks runs jobs on the session's thread
     * @param stopped called when something is over that was stopped while it ran
     */
    TableWork(TaskRunner tasks, Runnable stopped) {
        this.tasks = tasks;
        this.stopped = stopped;
    }

    /** Begins something in place of what is being done. */
    <T> void begin(String what, Job<T> job, Consumer<T> done, Consumer<MapiException> failed) {
        running.cancel();
        title.set(what);
        part.set(-1);
        Watched<T> watched = new Watched<>(job);
        current = Optional.of(watched);
        running = tasks.run(what, watched, done, failed);
    }

    /** Stops what is being done; it is not over before it says so. */
    void stop() {
        running.cancel();
    }

    /** Stops what is being done, and waits for it no more. */
    void leave() {
        running.cancel();
        running = () -> {};
        current = Optional.empty();
        title.set("");
    }

    boolean isBusy() {
        return !title.get().isEmpty();
    }

    /** {@return what is being done; an empty string when nothing is} */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** {@return the part of it that is done, from 0 to 1; negative while that is not known} */
    ReadOnlyDoubleProperty partProperty() {
        return part.getReadOnlyProperty();
    }

    private void showPart() {
        current.ifPresent(job -> part.set(job.part));
    }

    /** A job whose progress is shown as long as nothing else was begun. */
    private final class Watched<T> extends WrappedJob<T> {
        private volatile MapiProgress asked = MapiProgress.NONE;
        private volatile double part = -1;

        Watched(Job<T> job) {
            super(job);
        }

        @Override
        public T run(MapiProgress progress) throws MapiException {
            asked = progress;
            return super.run(new MapiProgress() {
                @Override
                public void worked(long done, long total) {
                    progress.worked(done, total);
                    part = total == 0 ? -1 : (double) done / total;
                    pulse.signal();
                }

                @Override
                public boolean isCancelled() {
                    return progress.isCancelled();
                }
            });
        }

        @Override
        public void over() {
            super.over();
            if (current.filter(now -> now == this).isPresent()) {
                title.set("");
                if (asked.isCancelled()) {
                    stopped.run();
                }
            }
        }
    }
}
