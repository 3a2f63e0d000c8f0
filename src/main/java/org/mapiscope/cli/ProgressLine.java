package org.mapiscope.cli;

import java.io.PrintWriter;
import org.mapiscope.mapi.MapiProgress;

/**
 * Shows how far a command is, in one line among the messages that is written over and over; nothing where no terminal
 * shows them. Thread-safe. It stops the command once the output cannot be written any more.
 */
final class ProgressLine implements MapiProgress, AutoCloseable {
    private static final int CLEAR = 78;
    /** Milliseconds from one writing to the next. */
    private static final long PAUSE = 100;

    private final CliParts parts;
    private final Texts texts;
    private final String subject;
    private final boolean shown;
    private final Pause writing = new Pause();
    private final Pause looking = new Pause();
    private volatile boolean lost;
    private volatile boolean written;

    /** @param subject what is worked on, such as a file's name */
    ProgressLine(CliParts parts, Texts texts, String subject) {
        this.parts = parts;
        this.texts = texts;
        this.subject = Printable.of(subject);
        this.shown = parts.terminal().showsMessages();
    }

    @Override
    public void worked(long done, long total) {
        if (shown && writing.isOver()) {
            String far = total > 0
                    ? texts.get("progress.percent", subject, 100 * done / total)
                    : texts.get("progress.count", subject, done);
            write(far.substring(0, Math.min(far.length(), CLEAR)));
            written = true;
        }
    }

    @Override
    public boolean isCancelled() {
        if (!lost && looking.isOver()) {
            lost = parts.out().checkError();
        }
        return lost;
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (written) {
            write("");
            parts.err().print('\r');
            parts.err().flush();
        }
    }

    private void write(String line) {
        PrintWriter err = parts.err();
        err.print("\r" + line + " ".repeat(CLEAR - line.length()));
        err.flush();
    }

    /** Ends at most ten times a second. */
    private static final class Pause {
        private volatile long last = System.nanoTime() - PAUSE * 1_000_000;

        boolean isOver() {
            long now = System.nanoTime();
            if (now - last < PAUSE * 1_000_000) {
                return false;
            }
            last = now;
            return true;
        }
    }
}
