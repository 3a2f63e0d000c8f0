package org.mapiscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process that asks a person who never answers, until it is told to end. Its arguments are a file and a folder. */
public final class AskedForever {
    /** The line that says that it asks. */
    public static final String ASKING = "Asking.";

    private AskedForever() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        Terminal nobody = new Terminal() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public Optional<String> ask(String question) {
                out.println(ASKING);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }
        };
        System.exit(new CommandLine(Path.of(arguments[1])).on(nobody).run(out, "session", arguments[0], "--logoff",
                "MAPI_LOGOFF_UI", "--trace"));
    }
}
