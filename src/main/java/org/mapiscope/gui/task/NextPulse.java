package org.mapiscope.gui.task;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Brings a flood of events from other threads to the screen: however often it is signalled, its action runs once before
 * the next frame is drawn, on the FX thread. Thread-safe; a signal costs next to nothing.
 */
public final class NextPulse {
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AnimationTimer timer;

    /** @param action what to do on the FX thread */
    public NextPulse(Runnable action) {
        timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                waiting.set(false);
                action.run();
            }
        };
    }

    public void signal() {
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(timer::start);
        }
    }
}
