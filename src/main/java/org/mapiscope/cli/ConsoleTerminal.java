package org.mapiscope.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process's own terminal. */
public final class ConsoleTerminal implements Terminal {
    private static final Path MESSAGES = Path.of("/proc/self/fd/2");

    private final @Nullable Console console;

    private ConsoleTerminal(@Nullable Console console) {
        this.console = console;
    }

    /** {@return the terminal of this process, there only when both its input and output are one} */
    public static Terminal open() {
        // the Console of JDK 22 to 24 exists also where the input is a file, unless this one is chosen
        System.setProperty("jdk.console", "java.base");
        return new ConsoleTerminal(System.console());
    }

    @Override
    public boolean isThere() {
        return console != null;
    }

    /** Java tells only of input and output together; Linux says where the messages go. */
    @Override
    public boolean showsMessages() {
        try {
            return isThere() || Files.readSymbolicLink(MESSAGES).startsWith("/dev/pts");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public Optional<String> ask(String question) {
        if (console == null) {
            return Optional.empty();
        }
        Optional<String> answer = Optional.ofNullable(console.readLine("%s", question));
        if (answer.isEmpty()) {
            // the input has ended, and with it the line is not
            console.printf("%n");
        }
        return answer;
    }
}
