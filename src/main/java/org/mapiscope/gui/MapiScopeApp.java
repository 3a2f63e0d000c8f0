package org.mapiscope.gui;

import org.mapiscope.operation.ProgramStart;

/** The program's windows. */
public final class MapiScopeApp {
    private MapiScopeApp() {}

    /** Shows the first window, and returns when the last is closed. */
    public static void start(ProgramStart start) {
        System.getLogger(MapiScopeApp.class.getName()).log(System.Logger.Level.ERROR, "No window for {0}", start);
    }
}
