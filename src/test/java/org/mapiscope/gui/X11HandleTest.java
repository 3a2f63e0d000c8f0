package org.mapiscope.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/**
 * On a real X11 screen: ulUIParam is the number that the window system's own tools report. Runs where Xvfb, xdotool and
 * xprop are installed.
 */
class X11HandleTest {
    private static final Pattern ID = Pattern.compile("window id # (0x[0-9a-f]+)");

    private static final int SECONDS = 20;

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private String display = "";
    private PrintWriter orders = new PrintWriter(Writer.nullWriter());
    private BufferedReader answers = new BufferedReader(Reader.nullReader());

    @BeforeEach
    void openAWindowOnAnXScreen() throws IOException {
        for (String tool : List.of("Xvfb", "xdotool", "xprop")) {
            Assumptions.assumeTrue(isInstalled(tool),
                    tool + " is not installed: the test of real X11 handles is skipped");
        }
        Process xvfb = start(List.of("Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24"));
        display = ":" + reader(xvfb).readLine();
        List<String> java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprism.order=sw", "-Djava.util.prefs.userRoot=" + folder, "-Dmapiscope.demo=" + System.getProperty(
                        "mapiscope.demo"),
                "--module-path", System.getProperty("jdk.module.path", ""), "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--add-opens=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED",
                "--add-exports=javafx.graphics/com.sun.javafx.stage=ALL-UNNAMED",
                "--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), ScriptedWindow.class.getName(), folder.toString()));
        Process window = start(java);
        orders = new PrintWriter(window.outputWriter(StandardCharsets.UTF_8), true);
        answers = reader(window);
        assertEquals("ready", answer());
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, tool)));
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (!display.isEmpty()) {
            builder.environment().put("DISPLAY", display);
        }
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith("> ")) {
            line = answers.readLine();
        }
        return line == null ? "the window's process ended" : line.substring(2);
    }

    private String text(String id) throws IOException {
        orders.println("text " + id);
        return answer();
    }

    private String call(String name) throws IOException {
        orders.println("call " + name);
        return answer();
    }

    /** {@return the last window of that title that xdotool finds, as it writes it} */
    private String found(String title) throws TimeoutException {
        List<String> found = new ArrayList<>();
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS,
                () -> found.addAll(lines("xdotool", "search", "--name", "^" + title + "$")));
        return found.getLast();
    }

    private List<String> lines(String... command) throws IOException {
        return reader(start(List.of(command))).lines().toList();
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (Process process : processes.reversed()) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void untickedPassesZero() throws IOException {
        String shown = text("logoff-uiparam");
        orders.println("press logoff-button");

        assertEquals(List.of("0", "IMAPISession::Logoff(ulUIParam=0x0000000000000000, ulFlags=0, ulReserved=0) = S_OK"),
                List.of(shown, call("IMAPISession::Logoff")));
    }

    @Test
    void tickedPassesTheIdThatXdotoolReportsAndTheConfirmationBelongsToThatWindow()
            throws IOException, TimeoutException {
        orders.println("tick MAPI_LOGOFF_UI");
        String shown = text("logoff-uiparam");
        String reported = "0x%016X".formatted(Long.parseLong(found("MapiScope")));
        orders.println("press logoff-button");
        String property = String.join("", lines("xprop", "-id", found("Log off"), "WM_TRANSIENT_FOR"));
        Matcher owner = ID.matcher(property);
        boolean owned = owner.find();
        orders.println("answer Stay logged on");

        assertEquals(List.of(reported, true, reported),
                List.of(shown, owned, "0x%016X".formatted(Long.decode(owner.group(1)))), property);
        assertEquals("IMAPISession::Logoff(ulUIParam=" + reported
                + ", ulFlags=MAPI_LOGOFF_UI, ulReserved=0) = MAPI_E_USER_CANCEL", call("IMAPISession::Logoff"));
    }
}
