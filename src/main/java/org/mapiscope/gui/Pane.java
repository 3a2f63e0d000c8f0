package org.mapiscope.gui;

/** The panes below the list of sessions, in the order of their tabs; the last two are about the machine and its files. */
public enum Pane {
    STORES(1), STATUS(2), PROFILES(3), LOGOFF(4), STORE_LOGOFF(5), FAST_SHUTDOWN(6), PROCESSES(8), FILES(9);

    private final int digit;

    Pane(int digit) {
        this.digit = digit;
    }

    /** {@return the key that shows it, together with Ctrl; the call log has the 7} */
    int digit() {
        return digit;
    }
}
