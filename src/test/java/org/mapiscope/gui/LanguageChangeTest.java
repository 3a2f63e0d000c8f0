package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapiscope.gui.control.Messages;

class LanguageChangeTest {
    private static final List<String> PARTS = List.of("menu", "sessions", "panes", "calllog-table", "status-text");
    private static final int ATTEMPTS = 40;

    /** Milliseconds. */
    private static final long PAUSE = 300;

    @TempDir
    private Path folder;

    /** A view that is to go, and what it is called. */
    private record Old(String name, WeakReference<Node> view) {}

    @Test
    void theViewsOfAnotherLanguageAreNotKept() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            MainWindow window = screen.first();
            MainWindowTest.logOnAndOpen(window);
            List<Old> old = seen(window);
            Screen.run(() -> window.language(Messages.BRAZIL));
            Screen.run(() -> window.language(Locale.ENGLISH));

            assertEquals(List.of(), kept(old));
        }
    }

    /** Looks at each pane. */
    private static List<Old> seen(MainWindow window) {
        for (Pane pane : Pane.values()) {
            Screen.run(() -> window.show(pane));
        }
        return Screen.fx(() -> Stream.concat(
                PARTS.stream().map(id -> new Old(id, new WeakReference<>(window.stage().getScene().lookup("#" + id)))),
                panes(window).getTabs().stream().map(LanguageChangeTest::contentOf)).toList());
    }

    private static Old contentOf(Tab tab) {
        return new Old(tab.getId(), new WeakReference<>(tab.getContent()));
    }

    private static TabPane panes(MainWindow window) {
        return (TabPane) window.stage().getScene().lookup("#panes");
    }

    /** {@return what is still there after some collections} */
    private static List<String> kept(List<Old> old) throws InterruptedException {
        List<String> left = names(old);
        for (int i = 0; i < ATTEMPTS && !left.isEmpty(); i++) {
            System.gc();
            // the toolkit keeps what it drew for some frames
            TimeUnit.MILLISECONDS.sleep(PAUSE);
            left = names(old);
        }
        return left;
    }

    private static List<String> names(List<Old> old) {
        return old.stream().filter(each -> each.view().get() != null).map(Old::name).toList();
    }
}
