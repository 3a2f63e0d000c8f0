package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The browsing window on a real screen, driven by keys from outside. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealBrowserTest {
    private static final String STORE = "Properties: hong-thai.nguyen - Demo - MapiScope";

    private static VirtualDisplay display;

    @TempDir
    Path folder;

    private RunningProgram program;

    @BeforeAll
    static void openDisplay() throws IOException, InterruptedException {
        display = VirtualDisplay.openOrSkip();
    }

    @AfterAll
    static void closeDisplay() throws IOException {
        // null when the class was skipped
        if (display != null) {
            display.close();
        }
    }

    @BeforeEach
    void startTheDemo() throws IOException, InterruptedException {
        program = new RunningProgram(display, folder, "--demo", System.getProperty("mapiscope.demo"));
        display.window("MapiScope");
        program.place("stores-folders");
        display.press("ctrl+t");
        display.window(STORE);
    }

    @AfterEach
    void endTheProgram() {
        program.close();
    }

    @Test
    void keysLeadToAFolderByItsNameBackAndForwardAndToTheStoreAbove() throws IOException, InterruptedException {
        Waiting.until("folders", () -> program.text("hierarchy-status").contains("folders read"));
        display.press("ctrl+p");
        for (String letter : List.of("t", "m", "p")) {
            display.press(letter);
        }
        display.press("Return");
        display.window("tmp - Demo - MapiScope");
        display.press("alt+Left");
        display.window(STORE);
        display.press("alt+Right");
        display.window("tmp - Demo - MapiScope");
        display.press("alt+Up");
        display.window("Inbox - Demo - MapiScope");

        assertEquals("12 folders read: 11 messages, 0 unread.", program.text("hierarchy-status"));
    }

    @Test
    void aTabIsOpenedAndClosedAndTheWindowGoesWithTheLastOne() throws IOException, InterruptedException {
        display.press("ctrl+t");
        display.press("ctrl+shift+k");
        display.window("Special folders: hong-thai.nguyen - Demo - MapiScope");
        display.press("ctrl+w");
        display.window(STORE);
        display.press("ctrl+shift+t");
        display.window("Special folders: hong-thai.nguyen - Demo - MapiScope");
        for (int tabs = 0; tabs < 3; tabs++) {
            display.press("ctrl+w");
        }

        display.window("MapiScope");
    }
}
