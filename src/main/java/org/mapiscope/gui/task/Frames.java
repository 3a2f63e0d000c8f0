package org.mapiscope.gui.task;

import javafx.animation.AnimationTimer;

/** Puts work off until frames were drawn, so that what a person waits for is on the screen first. FX thread only. */
public final class Frames {
    /** Frames until a new window is as a person sees it: the first ones may lack the final size, styles or text. */
    public static final int OF_A_NEW_WINDOW = 3;

    private Frames() {}

    /** Runs {@code work} once {@code frames} more frames are drawn. */
    public static void after(int frames, Runnable work) {
        new AnimationTimer() {
            private int handled;

            @Override
            public void handle(long now) {
                // a pulse draws its frame after it was handled, so one more than the frames has to come
                if (handled == frames) {
                    stop();
                    work.run();
                }
                handled++;
            }
        }.start();
    }
}
