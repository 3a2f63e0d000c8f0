package org.mapiscope.gui;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;

/**
 * A screen of its own in memory, with a window manager, and hands at its keyboard and mouse.
 *
 * <p>It ends with this process at the latest, however that ends: its shell waits for the end of its standard input.
 */
final class VirtualDisplay implements AutoCloseable {
    private static final String SERVER = "Xvfb -displayfd 1 -screen 0 1280x1024x24 2>/dev/null & server=$!; read end; "
            + "kill $server";
    private static final int TRIES = 4;
    private static final long SECONDS = 10;

    private final Process server;
    private final String name;

    private VirtualDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    /** {@return the program that would be needed and is not there; empty when all are} */
    private static Optional<String> missing() {
        return Stream.of("sh", "Xvfb", "openbox", "xdotool", "xprop").filter(program -> !isOnPath(program)).findFirst();
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** {@return a display with a window manager; the tests of the class are skipped, with a line that says why, where there is none} */
    static VirtualDisplay openOrSkip() throws IOException, InterruptedException {
        Optional<String> missing = missing();
        assumeTrue(missing.isEmpty(),
                () -> "Real windows are not tested: no " + missing.orElseThrow() + " on the PATH");
        VirtualDisplay display = open();
        if (!display.isManaged()) {
            display.close();
            abort("Real windows are not tested: openbox does not run on a screen of Xvfb's here");
        }
        return display;
    }

    private static VirtualDisplay open() throws IOException, InterruptedException {
        Process server = new ProcessBuilder("sh", "-c", SERVER).start();
        @SuppressWarnings("resource") // closed with the process
        BufferedReader number = server.inputReader();
        VirtualDisplay display = new VirtualDisplay(server, ":" + number.readLine());
        // a window manager that comes before its screen is ready ends at once
        for (int tries = 0; tries < TRIES && !display.isManaged(); tries++) {
            display.start(List.of("openbox"));
            Waiting.shortly(display::isManaged);
        }
        return display;
    }

    /** {@return whether a window manager runs on it} */
    private boolean isManaged() throws IOException, InterruptedException {
        return property("-root", "_NET_SUPPORTING_WM_CHECK").contains("#");
    }

    /** {@return how a process is started whose windows are on this display} */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("DISPLAY", name);
        process.environment().remove("WAYLAND_DISPLAY");
        return process;
    }

    /** Starts another program, which ends with the display at the latest. */
    Process start(List<String> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return process(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** {@return the number of the window with {@code title}, once a person could type into it} */
    long window(String title) throws IOException, InterruptedException {
        Waiting.until("a window with the title " + title, () -> {
            Optional<String> found = search(title);
            return found.isPresent() && found.equals(Optional.of(run("xdotool", "getactivewindow")));
        });
        return search(title).map(Long::parseLong).orElseThrow();
    }

    private Optional<String> search(String title) throws IOException, InterruptedException {
        return run("xdotool", "search", "--onlyvisible", "--name", "^" + title + "$").lines().findFirst();
    }

    /** {@return the window that owns {@code window}, as the window system knows it} */
    String owner(long window) throws IOException, InterruptedException {
        return property("-id", Long.toString(window), "WM_TRANSIENT_FOR").replaceFirst(".*# ", "");
    }

    private String property(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xprop"));
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    void press(String keys) throws IOException, InterruptedException {
        run("xdotool", "key", keys);
    }

    void click(Point2D place) throws IOException, InterruptedException {
        run("xdotool", "mousemove", number(place.getX()), number(place.getY()), "click", "1");
    }

    /**
     * Moves what is at one place of the screen to another.
     *
     * @param pause between one movement and the next, in seconds: as long as programs need to see each
     */
    void drag(Point2D from, Point2D to, double pause) throws IOException, InterruptedException {
        Point2D half = from.midpoint(to);
        Point2D close = half.midpoint(to);
        String rest = Double.toString(pause);
        run("xdotool", "mousemove", number(from.getX()), number(from.getY()), "mousedown", "1", "sleep", rest,
                "mousemove_relative", "--", "20", "-20", "sleep", rest, "mousemove", number(half.getX()),
                number(half.getY()), "sleep", rest, "mousemove", number(close.getX()), number(close.getY()), "sleep",
                rest, "mousemove", number(to.getX()), number(to.getY()), "sleep", rest, "mouseup", "1");
    }

    private static String number(double pixels) {
        return Integer.toString((int) pixels);
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = process(List.of(command)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output;
        try (BufferedReader out = process.inputReader()) {
            output = out.lines().collect(Collectors.joining("\n"));
        }
        process.waitFor();
        return output;
    }

    @Override
    public void close() throws IOException {
        server.outputWriter().close();
        server.onExit().completeOnTimeout(server, SECONDS, TimeUnit.SECONDS).join();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
    }
}
