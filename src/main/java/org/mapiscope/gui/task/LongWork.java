package org.mapiscope.gui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/**
 * The one long job of a pane that is under way: how far it is, and a stop that lets it hand over what it has so far. FX thread
 * only.
 */
public final class LongWork {
    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private @Nullable Watch current;

    public LongWork(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** {@return whether a job waits or runs; no other is begun then} */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** {@return the part that is done, from 0 to 1; negative while that is not known, and 0 when nothing runs} */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Begins a job, unless one is under way; as {@link TaskRunner#run}. */
    public <T> void run(String title, Job<T> job, Consumer<? super T> done, Consumer<MapiException> failed) {
        if (running.get()) {
            return;
        }
        Watch watch = new Watch();
        current = watch;
        running.set(true);
        progress.set(-1);
        Job<T> watched = new WrappedJob<>(Job.counting(job)) {
            @Override
            public T run(MapiProgress outer) throws MapiException {
                return super.run(watch.in(outer));
            }
        };
        tasks.run(title, watched.andAfter(() -> over(watch)), result -> {
            over(watch);
            done.accept(result);
        }, failure -> {
            over(watch);
            failed.accept(failure);
        });
    }

    /** Asks the job to come to its end; what it brings then is not dropped. */
    public void stop() {
        if (current != null) {
            current.stopped.set(true);
        }
    }

    private void over(Watch watch) {
        if (watch.equals(current)) {
            current = null;
            running.set(false);
            progress.set(0);
        }
    }

    private void show(Watch watch) {
        if (watch.equals(current)) {
            progress.set(watch.part);
        }
    }

    /** Takes a job's progress to the window, and the person's stop to the job. */
    private final class Watch {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final NextPulse pulse = new NextPulse(() -> show(this));
        private volatile double part = -1;

        MapiProgress in(MapiProgress outer) {
            return new MapiProgress() {
                @Override
                public void worked(long done, long total) {
                    outer.worked(done, total);
                    part = total == 0 ? -1 : (double) done / total;
                    pulse.signal();
                }

                @Override
                public boolean isCancelled() {
                    return stopped.get() || outer.isCancelled();
                }
            };
        }
    }
}
