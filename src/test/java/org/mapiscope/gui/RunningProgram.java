package org.mapiscope.gui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;

/** The program in a process of its own, with its windows on a {@link VirtualDisplay}. */
final class RunningProgram implements AutoCloseable {
    private static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;

    /** @param folder for its settings, its profiles and what it says of itself in its last moments */
    RunningProgram(VirtualDisplay display, Path folder, String... arguments) throws IOException {
        List<String> command = java(WatchedProgram.class, "-Djava.util.prefs.userRoot=" + folder);
        command.addAll(
                List.of("--profiles", folder.resolve("profiles").toString(), "--lang", "en", "--theme", "light"));
        command.addAll(List.of(arguments));
        process = display.process(command).redirectError(folder.resolve("errors.txt").toFile()).start();
        answers = process.inputReader();
        questions = process.outputWriter();
    }

    /** {@return the command that starts {@code main} as this process was, but on a screen} */
    static List<String> java(Class<?> main, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(likeThisOne());
        command.addAll(QUICK_START);
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    /** {@return the options with which this process reaches JavaFX; none of those that keep it off the screen} */
    private static List<String> likeThisOne() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--")).toList();
    }

    /** {@return where the control with {@code id} is, once it is there and can be used} */
    Point2D place(String id) {
        Waiting.until("a control " + id, () -> !ask("place " + id).isEmpty());
        String[] numbers = ask("place " + id).split(" ", 2);
        return new Point2D(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
    }

    String text(String id) {
        return ask("text " + id);
    }

    /** {@return the lines of the call log that begin with {@code start}, once there is one, without their times} */
    List<String> calls(String start) {
        Waiting.until("a call of " + start, () -> !ask("calls " + start).isEmpty());
        return List.of(ask("calls " + start).split("\\|", -1));
    }

    private String ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
            String line = answers.readLine();
            while (line != null && !line.startsWith(WatchedProgram.ANSWER)) {
                line = answers.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The program ended before it answered: " + question);
            }
            return line.substring(WatchedProgram.ANSWER.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what the program ended with, once it did by itself} */
    int exitCode() {
        Waiting.until("the end of the program", () -> process.waitFor(0, TimeUnit.SECONDS));
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
