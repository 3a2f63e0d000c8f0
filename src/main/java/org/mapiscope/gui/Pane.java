package org.mapiscope.gui;

/** The panes below the list of sessions, in the order of their tabs; the last one is about the machine. */
public enum Pane {
    STORES(1), STATUS(2), SERVICES(3), LOGOFF(4), STORE_LOGOFF(5), FAST_SHUTDOWN(6), PROCESSES(8);

    private final int digit;

    Pane(int digit) {
        this.digit = digit;
    }

    /** {@return the key that shows it, together with Ctrl; the call log has the 7} */
    int digit() {
        return digit;
    }
}
