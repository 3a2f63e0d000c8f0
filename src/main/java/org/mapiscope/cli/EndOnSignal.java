package org.mapiscope.cli;

/** Does what must be done when the process is told to end, as by Ctrl+C, until it is told to forget. */
final class EndOnSignal {
    private final Thread hook;

    private EndOnSignal(Thread hook) {
        this.hook = hook;
    }

    static EndOnSignal of(Runnable work) {
        Thread hook = Thread.ofPlatform().name("end").unstarted(work);
        Runtime.getRuntime().addShutdownHook(hook);
        return new EndOnSignal(hook);
    }

    void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already: the hook runs
            System.getLogger(EndOnSignal.class.getName()).log(System.Logger.Level.TRACE, "The hook runs", e);
        }
    }
}
