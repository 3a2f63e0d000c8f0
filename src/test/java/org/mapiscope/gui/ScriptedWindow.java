package org.mapiscope.gui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process with a window on a real screen, which does what it reads from its input: {@code tick}, {@code untick}, {@code
 * press}, each with a control's identifier, {@code answer BUTTON} for the confirmation, {@code text ID} to be
 * told a control's text, {@code call NAME} to be told the first call of that name, and {@code end}.
 */
final class ScriptedWindow {
    private ScriptedWindow() {}

    public static void main(String[] arguments) throws Exception {
        try (Screen screen = Screen.open(Path.of(arguments[0]));
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            MainWindow window = screen.first();
            MainWindowTest.logOnAndOpen(window);
            Screen.run(window::logOff);
            say("ready");
            String order = orders.readLine();
            while (order != null && !order.equals("end")) {
                follow(screen, order.substring(0, order.indexOf(' ')), order.substring(order.indexOf(' ') + 1));
                order = orders.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.exit(0);
    }

    private static void follow(Screen screen, String verb, String what) {
        switch (verb) {
            case "tick" -> Screen.tick(screen.first(), what, true);
            case "untick" -> Screen.tick(screen.first(), what, false);
            case "press" -> Screen.press(screen.first(), what);
            case "text" -> say(Screen.text(screen.first(), what));
            case "answer" -> Screen.answer("logoff-confirmation", what);
            case "call" -> {
                Screen.await("there is a call of " + what, () -> call(screen, what).isPresent());
                say(call(screen, what).orElseThrow());
            }
            default -> throw new IllegalArgumentException(verb);
        }
    }

    private static Optional<String> call(Screen screen, String name) {
        return screen.calls.stream().filter(call -> call.startsWith(name + "(")).findFirst();
    }

    private static void say(String line) {
        System.out.println("> " + line);
        System.out.flush();
    }
}
