package org.mapiscope.gui;

/** The panes below the list of sessions, in the order of their tabs. */
public enum Pane {
    STORES, STATUS, SERVICES, LOGOFF, STORE_LOGOFF, FAST_SHUTDOWN
}
