package org.mapiscope.subsystem.table;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** Whether a call is under way, and whether it should stop. Thread-safe. */
final class Work {
    private final AtomicReference<State> state = new AtomicReference<>(State.IDLE);

    private enum State {
        IDLE, WORKING, STOPPING
    }

    void begin() {
        state.set(State.WORKING);
    }

    void end() {
        state.set(State.IDLE);
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
