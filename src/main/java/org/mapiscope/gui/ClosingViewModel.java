package org.mapiscope.gui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.SessionsViewModel;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.operation.LogoffOptions;

/**
 * The end of a window: it logs off every session of its, each on its own thread, and says how far that is. FX thread only.
 */
final class ClosingViewModel {
    private static final Messages TEXTS = Messages.of(ClosingViewModel.class);

    private final SessionsViewModel sessions;
    private final TaskRunner closer;
    private final List<Line> lines;
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private int left;
    private boolean ending;

    /** @param closer runs what ends the sessions whose own threads do not answer */
    ClosingViewModel(SessionsViewModel sessions, TaskRunner closer) {
        this.sessions = sessions;
        this.closer = closer;
        this.lines = sessions.sessions().stream().map(Line::new).toList();
    }

    /** {@return the sessions with what became of them} */
    List<Line> lines() {
        return lines;
    }

    /** {@return whether no session of the window is left} */
    ReadOnlyBooleanProperty overProperty() {
        return over.getReadOnlyProperty();
    }

    void start() {
        left = lines.size();
        for (Line line : lines) {
            ClientSession session = line.session;
            Job<LogoffReport> job = progress -> session.session().logoff(LogoffOptions.PLAIN);
            session.tasks().run(TEXTS.text("closing.logging-off", session.name()), job.andAfter(this::oneIsOver),
                    line::done, failure -> line.state.set(String.valueOf(failure.getMessage())));
        }
        if (left == 0) {
            endAll();
        }
    }

    private void oneIsOver() {
        left--;
        if (left == 0) {
            endAll();
        }
    }

    /** Waits no longer for the sessions' own threads: ends all that are left from another one, as far as they let it. */
    void endAll() {
        if (!ending) {
            ending = true;
            Job<List<LogoffReport>> job = progress -> sessions.operation().closeAll();
            Consumer<Object> ignored = result -> {};
            closer.run("", job.andAfter(() -> {
                sessions.close();
                over.set(true);
            }), ignored, ignored::accept);
        }
    }

    /** One session on its way out. */
    static final class Line {
        private final ClientSession session;
        private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(TEXTS.text("closing.waiting"));

        Line(ClientSession session) {
            this.session = session;
        }

        String name() {
            return session.name();
        }

        ReadOnlyStringProperty stateProperty() {
            return state.getReadOnlyProperty();
        }

        private void done(LogoffReport report) {
            double milliseconds = report.steps().stream().mapToLong(LogoffReport.Step::nanos).sum() / 1e6;
            state.set(report.result() + String.format(Locale.ROOT, ", %.1f ms", milliseconds));
        }
    }
}
