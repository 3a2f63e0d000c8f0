package org.mapiscope.gui.task;

import java.util.function.Consumer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/**
 * Work that calls MAPI, run off the FX thread on one thread of its own.
 *
 * @param <T> what it brings
 */
@FunctionalInterface
public interface Job<T> {
    T run(MapiProgress progress) throws MapiException;

    /**
     * Gives back {@code result}, which came after the job had been stopped and which nobody will see; on the job's
     * thread.
     */
    default void dropped(T result) {}

    /** Called on the FX thread when the job is over, whatever came of it and whether or not it was stopped. */
    default void over() {}

    /** {@return whether what it brings is handed over also when a person has stopped it} */
    default boolean countsWhenStopped() {
        return false;
    }

    /**
     * {@return a job whose result counts also when a person has stopped it} It changes something, or hands over what it has so
     * far.
     */
    static <T> Job<T> counting(Job<T> job) {
        return new WrappedJob<>(job) {
            @Override
            public boolean countsWhenStopped() {
                return true;
            }
        };
    }

    /** {@return whether it writes files that stay incomplete, or are not there at all, when it is broken off} */
    default boolean writes() {
        return false;
    }

    /** {@return a job that writes files} A person is asked before the window's end breaks it off. */
    static <T> Job<T> writing(Job<T> job) {
        return new WrappedJob<>(job) {
            @Override
            public boolean writes() {
                return true;
            }
        };
    }

    /** {@return this job, with {@code watcher} told on the job's thread when it fails} */
    default Job<T> watched(Consumer<MapiException> watcher) {
        return new WrappedJob<>(this) {
            @Override
            public T run(MapiProgress progress) throws MapiException {
                try {
                    return super.run(progress);
                } catch (MapiException e) {
                    watcher.accept(e);
                    throw e;
                }
            }
        };
    }

    /** {@return this job, with {@code after} called on the FX thread when it is over} */
    default Job<T> andAfter(Runnable after) {
        return new WrappedJob<>(this) {
            @Override
            public void over() {
                super.over();
                after.run();
            }
        };
    }
}
