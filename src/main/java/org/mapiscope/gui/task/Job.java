package org.mapiscope.gui.task;

import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.MapiProgress;

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
}
