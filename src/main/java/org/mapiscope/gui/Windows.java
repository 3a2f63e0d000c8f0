package org.mapiscope.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.task.AtExit;
import org.mapiscope.gui.task.FirstFrame;

/**
 * The main windows of the program: what they have in common, and the end of the program with the last of them. FX thread
 * only.
 */
public final class Windows {
    private final WindowParts parts;
    private final List<MainWindow> open = new CopyOnWriteArrayList<>();
    private final List<MainWindow> ending = new ArrayList<>();
    private Theme theme;
    private int opened;

    /** @param theme of all windows */
    public Windows(WindowParts parts, Theme theme) {
        this.parts = parts;
        this.theme = theme;
    }

    void openFirst(Stage stage) {
        Platform.setImplicitExit(false);
        MainWindow window = open(stage);
        AtExit.run(() -> open.forEach(each -> each.model().sessions().operation().closeAll()));
        FirstFrame.watch(stage, this::quit);
        window.show();
        window.model().start(parts.start());
    }

    /** Opens one more window: a client of its own. */
    public MainWindow openAnother() {
        MainWindow window = open(new Stage());
        window.show();
        return window;
    }

    private MainWindow open(Stage stage) {
        opened++;
        MainWindow window = new MainWindow(stage, parts, this, opened);
        open.add(window);
        return window;
    }

    /** {@return the open windows, the oldest first} */
    public List<MainWindow> open() {
        return List.copyOf(open);
    }

    /** Closes every window, and with the last one the program. */
    public void quit() {
        open().forEach(MainWindow::close);
    }

    /** A window is gone from the screen; its sessions may still be ending. */
    void hidden(MainWindow window) {
        open.remove(window);
        ending.add(window);
        endIfLast();
    }

    /** A window's sessions are all over. */
    void over(MainWindow window) {
        ending.remove(window);
        endIfLast();
    }

    private void endIfLast() {
        if (open.isEmpty() && ending.isEmpty()) {
            Platform.exit();
        }
    }

    /** Ends the program without any MAPI call. */
    void endNow() {
        Platform.exit();
    }

    Theme theme() {
        return theme;
    }

    void setTheme(Theme chosen) {
        theme = chosen;
        parts.settings().setTheme(chosen);
        chosen.apply();
    }

    void setLanguage(Locale language) {
        Messages.setLanguage(language);
        parts.settings().setLanguage(language);
        open.forEach(MainWindow::build);
    }
}
