package org.mapiscope.gui.task;

import java.util.function.Consumer;
import org.mapiscope.mapi.MapiException;

/**
 * Runs jobs one after another. View models know only this, so a test gives them one that runs each job at once.
 *
 * <p>FX thread only.
 */
public interface TaskRunner {
    /**
     * Runs {@code job}, shows it in the status bar with a stop button, and hands its outcome over on the FX thread.
     *
     * @param title what a person reads while it runs; empty for work that is too short and too frequent to be shown
     * @return the running job; once cancelled, neither consumer is called any more, and {@link Job#dropped} gets a
     *     result that comes all the same. Stopped in the status bar, it fails with {@code MAPI_E_USER_CANCEL}
     */
    <T> Running run(String title, Job<T> job, Consumer<? super T> done, Consumer<MapiException> failed);

    /** A job that waits or runs. */
    @FunctionalInterface
    interface Running {
        void cancel();
    }
}
