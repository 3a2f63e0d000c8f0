package org.mapiscope.gui.task;

/** What is done when the process is told to end from outside, as by a signal or the system's shutdown. */
public final class AtExit {
    private AtExit() {}

    /** Runs {@code work} when the process ends, on a thread of its own; it may not take long. */
    public static void run(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work, "End"));
    }
}
