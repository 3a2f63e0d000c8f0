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

/** The program on a real screen, seen and driven from outside, by the programs that people look at windows with. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealWindowTest {
    /** Seconds between one movement of the mouse and the next. */
    private static final double QUICK = 0.15;
    private static final double SLOW = 3;

    private static VirtualDisplay display;

    @TempDir
    Path folder;

    private RunningProgram program;
    private long window;

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
        window = display.window("MapiScope");
        program.place("tool-log-off");
        display.press("ctrl+shift+l");
    }

    @AfterEach
    void endTheProgram() {
        program.close();
    }

    @Test
    void tickingMapiLogoffUiPassesTheWindowsIdAndAsksInADialogOfThatWindow() throws IOException, InterruptedException {
        display.click(program.place("MAPI_LOGOFF_UI"));
        display.click(program.place("logoff-button"));
        String owner = display.owner(display.window("Log off"));
        display.press("Escape");

        assertEquals(List.of("0x%x".formatted(window), logoff("0x%016X".formatted(window), "MAPI_LOGOFF_UI",
                "MAPI_E_USER_CANCEL"), "1 session"),
                List.of(owner, program.calls("IMAPISession::Logoff").getLast(), program.text("status-open")));
    }

    @Test
    void untickedMapiLogoffUiPassesZeroAndLogsOff() throws IOException, InterruptedException {
        display.click(program.place("logoff-button"));

        assertEquals(List.of(logoff("0x0000000000000000", "0", "S_OK")), program.calls("IMAPISession::Logoff"));
        Waiting.until("no session", () -> program.text("status-open").equals("No session"));
    }

    @Test
    void closingTheWindowEndsTheProgramWithZero() throws IOException, InterruptedException {
        display.press("ctrl+w");

        assertEquals(0, program.exitCode());
    }

    @Test
    void aFileDroppedOnTheWindowIsOpened() throws IOException, InterruptedException {
        // a busy machine does not see a quick drag, and another does not begin where one was not seen to end
        boolean opened = false;
        for (double pause = QUICK; pause < SLOW && !opened; pause *= 2) {
            opened = isOpenedAfterADrag(pause);
        }

        assertEquals("2 sessions", program.text("status-open"));
    }

    private boolean isOpenedAfterADrag(double pause) throws IOException, InterruptedException {
        Path file = Path.of(System.getProperty("mapiscope.demo"), "testPST.pst").toAbsolutePath();
        Process other = display.start(RunningProgram.java(DraggedFile.class), file.toString());
        try {
            display.window(DraggedFile.TITLE);
            display.drag(DraggedFile.PLACE, program.place("tool-refresh"), pause);
            return Waiting.shortly(() -> program.text("status-open").equals("2 sessions"));
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    private static String logoff(String uiParam, String flags, String result) {
        return "IMAPISession::Logoff(ulUIParam=%s, ulFlags=%s, ulReserved=0) = %s".formatted(uiParam, flags, result);
    }
}
