package org.mapiscope.cli;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.Sessions;

/**
 * How a command's session and its output end: by the command itself or by a signal, whichever comes first. Thread-safe.
 */
final class SessionEnding {
    private final Sessions sessions;
    private final Trace calls;
    private final SessionOutput output;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<LogoffReport> shown = new HashSet<>();
    private volatile boolean signalled;

    SessionEnding(Sessions sessions, Trace calls, SessionOutput output) {
        this.sessions = sessions;
        this.calls = calls;
        this.output = output;
    }

    /** Shows the logoff that was asked for. */
    void loggedOff(LogoffReport report) {
        lock.lock();
        try {
            if (shown.add(report)) {
                output.logoff(report);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Shows a failure, unless it is but the signal's: what the command is at fails then, and is not to be looked into. */
    void failed(MapiException failure) {
        lock.lock();
        try {
            if (!signalled) {
                output.failed(failure);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends all as {@link #end} does, because the process was told to end.
     *
     * @param abandon takes back what a person is being asked
     */
    void signal(Runnable abandon) {
        signalled = true;
        abandon.run();
        end();
    }

    /** Logs off what is still open, and ends the output. */
    void end() {
        lock.lock();
        try {
            sessions.closeAll().stream().filter(shown::add).forEach(output::endedWithCommand);
            calls.finish();
            output.end();
        } finally {
            lock.unlock();
        }
    }
}
