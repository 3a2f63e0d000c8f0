package org.mapiscope.gui;

import java.util.Locale;
import org.mapiscope.gui.control.Theme;

/** What menus, buttons and keys of a main window do. */
interface MainActions {
    void logOn();

    void openFiles();

    /** Asks for registry hives and .reg files, and shows the profiles in them. */
    void openRegistry();

    /** Shows the log off pane with its button focused. */
    void logOff();

    void newWindow();

    /** Opens a window for bytes that are pasted or that a file has. */
    void smartView();

    void close();

    void quit();

    void refresh();

    void stop();

    void openStore();

    void closeStore();

    void openAllStores();

    void showFolders();

    void show(Pane pane);

    void toggleCallLog();

    /** Gives the panes the room of the sessions and of the call log, or takes it back. */
    void toggleWide();

    void focusSessions();

    void theme(Theme theme);

    void language(Locale language);

    void shortcuts();

    void about();
}
