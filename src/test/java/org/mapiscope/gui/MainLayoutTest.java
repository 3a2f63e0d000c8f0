package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainLayoutTest {
    @TempDir
    private Path folder;

    /** {@return which of the sessions, the panes and the call log are in the window} */
    private static List<String> parts(MainWindow window) {
        return Stream.of("sessions", "panes", "calllog-table")
                .filter(id -> window.stage().getScene().lookup("#" + id) != null)
                .toList();
    }

    private static List<String> after(MainWindow window, Runnable action) {
        return Screen.fx(() -> {
            action.run();
            window.stage().getScene().getRoot().applyCss();
            window.stage().getScene().getRoot().layout();
            return parts(window);
        });
    }

    @Test
    void thePanesTakeTheRoomOfTheOthersAndGiveItBack() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            MainWindow window = screen.first();
            Screen.run(() -> window.show(Pane.STORES));

            assertEquals(List.of("panes"), after(window, window::toggleWide));
            assertEquals(List.of("sessions", "panes", "calllog-table"), after(window, window::toggleWide));
        }
    }

    @Test
    void whoAsksForTheCallLogOfWidePanesGetsIt() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            MainWindow window = screen.first();
            Screen.run(() -> window.show(Pane.STORES));
            after(window, window::toggleWide);

            assertEquals(List.of("sessions", "panes", "calllog-table"), after(window, window::toggleCallLog));
            assertEquals(List.of("sessions", "panes"), after(window, window::toggleCallLog));
        }
    }

    @Test
    void aWindowThatIsBuiltAnewIsLaidOutAsItWas() throws Exception {
        try (Screen screen = Screen.open(folder)) {
            MainWindow window = screen.first();
            after(window, window::toggleCallLog);
            List<String> withoutLog = after(window, () -> window.language(Locale.of("pt", "BR")));
            after(window, window::toggleWide);
            List<String> wide = after(window, () -> window.language(Locale.ENGLISH));

            assertEquals(List.of(List.of("sessions", "panes"), List.of("panes")), List.of(withoutLog, wide));
        }
    }
}
