package org.mapiscope.gui.task;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Says when a window was painted for the first time, then ends the program: for measuring the start-up, and for the
 * run from which the installers make the start-up cache. Does nothing unless {@link #PROPERTY} is {@code true}.
 *
 * <p>FX thread only.
 */
public final class FirstFrame {

    /** The system property that turns it on. */
    public static final String PROPERTY = "mapiscope.exit-after-first-frame";

    /** Frames until the window is as a person sees it: the first ones may lack the final size, styles or text. */
    private static final int FRAMES = 3;

    private FirstFrame() {}

    /**
     * Watches {@code window}, which is about to be shown.
     *
     * @param end ends the program as if its last window had been closed
     */
    public static void watch(Stage window, Runnable end) {
        if (Boolean.getBoolean(PROPERTY)) {
            window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> new Pulses(end).start());
        }
    }

    /** Counts pulses: each draws a frame after it was handled, so one more than the frames has to come. */
    private static final class Pulses extends AnimationTimer {

        private final Runnable end;
        private int handled;

        Pulses(Runnable end) {
            this.end = end;
        }

        @Override
        public void handle(long now) {
            if (handled == FRAMES) {
                stop();
                System.out.println("First window painted at " + System.currentTimeMillis());
                end.run();
            }
            handled++;
        }
    }
}
