package org.mapiscope.gui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * Brings many events from other threads to the FX thread as few calls of one action: however often it is signalled while a
 * call waits, that call comes once. Thread-safe.
 */
public final class Latest {
    private final Runnable action;
    private final AtomicBoolean waiting = new AtomicBoolean();

    /** @param action what to do on the FX thread */
    public Latest(Runnable action) {
        this.action = action;
    }

    public void signal() {
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                waiting.set(false);
                action.run();
            });
        }
    }
}
