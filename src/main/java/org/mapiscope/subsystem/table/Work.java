package org.mapiscope.subsystem.table;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.mapiscope.mapi.MapiTable;

/** Whether a call is under way, how far it is, and whether it should stop. Thread-safe. */
final class Work {
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    private volatile Optional<MapiTable.Progress> progress = Optional.empty();

    private enum State {
        IDLE, WORKING, STOPPING
    }

    void begin() {
        state.set(State.WORKING);
    }

    void end() {
        state.set(State.IDLE);
        progress = Optional.empty();
    }

    /** Says how far the call is. */
    void worked(long some, long total) {
        progress = Optional.of(new MapiTable.Progress(some, total));
    }

    /** {@return how far the call is; empty when there is none, or it has not said} */
    Optional<MapiTable.Progress> progress() {
        return progress;
    }

    /** Asks the call to stop. Returns whether there is one. */
    boolean stop() {
        return state.compareAndSet(State.WORKING, State.STOPPING);
    }

    /** Called once a row, or oftener. */
    void check() {
        if (state.get() == State.STOPPING) {
            throw new CancellationException("The table's call was aborted");
        }
    }
}
