package org.mapiscope.gui;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.stage.Stage;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.export.ExportTools;
import org.mapiscope.gui.task.FirstFrame;
import org.mapiscope.gui.task.Frames;

/**
 * The main windows of the program: what they have in common, and the end of the program with the last of them. FX thread
 * only.
 */
public final class Windows {
    /** A call that takes longer still is not waited for when the process is told to end. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    private final WindowParts parts;
    private final List<MainWindow> open = new CopyOnWriteArrayList<>();
    private final List<MainWindow> ending = new CopyOnWriteArrayList<>();
    private final Runnable end;
    private final ReadOnlyObjectWrapper<Locale> language = new ReadOnlyObjectWrapper<>(Messages.language());
    private Theme theme;
    private int opened;

    /**
     * @param theme of all windows
     * @param end ends the program
     */
    public Windows(WindowParts parts, Theme theme, Runnable end) {
        this.parts = parts;
        this.theme = theme;
        this.end = end;
    }

    /** Opens the first window, and does what the program was started with. */
    public MainWindow openFirst(Stage stage) {
        MainWindow window = open(stage);
        FirstFrame.watch(stage, this::quit);
        window.show();
        Frames.after(Frames.OF_A_NEW_WINDOW, () -> window.model().start(parts.start()));
        return window;
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

    /** Logs every session off without showing it, those of hidden windows too: the process is told to end. Called on any thread. */
    void closeSessions() {
        parts.subsystems().endCalls(GRACE);
        Stream.of(open, ending).flatMap(List::stream)
                .forEach(window -> window.model().sessions().operation().closeAll());
    }

    /** {@return what runs and writes files, in all windows} */
    List<String> writing() {
        return open.stream().flatMap(window -> window.writing().stream()).toList();
    }

    /** Closes every window, whatever runs, and with the last one the program. */
    public void quit() {
        open().forEach(MainWindow::end);
    }

    /** A window is gone from the screen; its sessions may still be ending. */
    void hidden(MainWindow window) {
        ending.add(window);
        open.remove(window);
        endIfLast();
    }

    /** A window's sessions are all over. */
    void over(MainWindow window) {
        ending.remove(window);
        endIfLast();
    }

    private void endIfLast() {
        if (open.isEmpty() && ending.isEmpty()) {
            end.run();
        }
    }

    /** Ends the program without any MAPI call. */
    void endNow() {
        end.run();
    }

    /** {@return what an export is done with} */
    ExportTools exportTools() {
        return new ExportTools(parts.messages(), parts.files().converter(), parts.pages());
    }

    Settings settings() {
        return parts.settings();
    }

    Theme theme() {
        return theme;
    }

    void setTheme(Theme chosen) {
        theme = chosen;
        parts.settings().setTheme(chosen);
        chosen.apply();
    }

    /** {@return the language of all windows; who shows texts builds them anew when it changes} */
    ReadOnlyObjectProperty<Locale> languageProperty() {
        return language.getReadOnlyProperty();
    }

    void setLanguage(Locale chosen) {
        Messages.setLanguage(chosen);
        parts.settings().setLanguage(chosen);
        open.forEach(MainWindow::build);
        language.set(chosen);
    }
}
