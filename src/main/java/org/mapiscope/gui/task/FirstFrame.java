package org.mapiscope.gui.task;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * Says when a window was painted for the first time, then ends the program: for measuring the start-up, and for the
 * run from which the installers make the start-up cache. Does nothing unless {@link #PROPERTY} is {@code true}.
 *
 * <p>FX thread only.
 */
public final class FirstFrame {

    /** The system property that turns it on. */
    public static final String PROPERTY = "mapiscope.exit-after-first-frame";

    /** Until the end, so that a run for the start-up cache also sees what comes into the window after the first frames. */
    private static final Duration REST = Duration.seconds(2);

    private FirstFrame() {}

    /**
     * Watches {@code window}, which is about to be shown.
     *
     * @param end ends the program as if its last window had been closed
     */
    public static void watch(Stage window, Runnable end) {
        if (Boolean.getBoolean(PROPERTY)) {
            window.addEventHandler(WindowEvent.WINDOW_SHOWN,
                    event -> Frames.after(Frames.OF_A_NEW_WINDOW, () -> painted(end)));
        }
    }

    private static void painted(Runnable end) {
        System.out.println("First window painted at " + System.currentTimeMillis());
        ProcessHandle.current().info().totalCpuDuration()
                .ifPresent(cpu -> System.out.println("Processor time until then " + cpu.toMillis()));
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> TypedKeys.type(end));
        rest.play();
    }
}
