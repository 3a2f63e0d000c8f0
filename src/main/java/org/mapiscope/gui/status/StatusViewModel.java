package org.mapiscope.gui.status;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StatusEntry;
import org.mapiscope.operation.StatusTable;

/** What the status pane of one session shows and does. FX thread only; close it when its pane goes. */
public final class StatusViewModel implements AutoCloseable {
    private final Messages texts = Messages.of(StatusViewModel.class);
    private final OpenSession session;
    private final TaskRunner tasks;
    private final LongSupplier window;
    private final ObservableList<StatusEntry> rows = FXCollections.observableArrayList();
    private final ObservableList<StatusEntry> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Optional<StatusOutcome>> outcome = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final BooleanProperty owned = new SimpleBooleanProperty(true);
    private final Runnable changed;
    private Optional<StatusTable> table = Optional.empty();
    private TaskRunner.Running opening = () -> {};
    private TaskRunner.Running reading = () -> {};

    /**
     * @param tasks runs jobs on the session's thread
     * @param window the handle of the window, for ulUIParam; 0 when there is none
     */
    public StatusViewModel(OpenSession session, TaskRunner tasks, LongSupplier window) {
        this.session = session;
        this.tasks = tasks;
        this.window = window;
        this.changed = new NextPulse(this::read)::signal;
    }

    public ObservableList<StatusEntry> rows() {
        return readOnlyRows;
    }

    /** {@return how the last method went; empty before there was one} */
    public ReadOnlyObjectProperty<Optional<StatusOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** {@return why the table cannot be shown; empty when it can} */
    public ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** {@return whether dialogs of a method may be owned by the window; else ulUIParam is 0} */
    public BooleanProperty ownedProperty() {
        return owned;
    }

    /** Opens the table and shows it from then on as it changes. Does nothing while it is open. */
    public void open() {
        if (table.isEmpty()) {
            opening.cancel();
            opening = tasks.run(texts.text("task.open"), new Opening(session, changed), this::opened, this::fail);
        }
    }

    private void opened(StatusTable open) {
        table = Optional.of(open);
        read();
    }

    /** Reads all rows anew. */
    public void read() {
        table.ifPresent(open -> {
            reading.cancel();
            reading = tasks.run("", progress -> open.rows(), this::show, this::fail);
        });
    }

    private void show(List<StatusEntry> now) {
        failure.set(Optional.empty());
        if (rows.size() != now.size()) {
            rows.setAll(now);
            return;
        }
        // row by row, so that the selection stays
        for (int i = 0; i < now.size(); i++) {
            if (!rows.get(i).equals(now.get(i))) {
                rows.set(i, now.get(i));
            }
        }
    }

    private void fail(MapiException e) {
        failure.set(Optional.of(e));
    }

    /** Checks the resource of {@code row}. */
    public void validateState(StatusEntry row) {
        long owner = owner();
        call("ValidateState", row, open -> open.validateState(row, owner, 0));
    }

    /** Sends and fetches what waits. */
    public void flushQueues(StatusEntry row) {
        long owner = owner();
        call("FlushQueues", row, open -> open.flushQueues(row, owner, 0));
    }

    public void settingsDialog(StatusEntry row) {
        long owner = owner();
        call("SettingsDialog", row, open -> open.settingsDialog(row, owner, 0));
    }

    public void changePassword(StatusEntry row, String oldPassword, String newPassword) {
        call("ChangePassword", row, open -> open.changePassword(row, oldPassword, newPassword));
    }

    private long owner() {
        return owned.get() ? window.getAsLong() : 0;
    }

    private void call(String method, StatusEntry row, Method work) {
        table.ifPresent(open -> {
            Job<String> call = progress -> {
                work.run(open);
                return method;
            };
            tasks.run(texts.text("task.call", method, row.name()), Job.counting(call),
                    done -> called(method, row, Optional.empty()), e -> called(method, row, Optional.of(e)));
        });
    }

    private void called(String method, StatusEntry row, Optional<MapiException> problem) {
        outcome.set(Optional.of(new StatusOutcome("IMAPIStatus::" + method, row.name(), problem)));
        // a provider that does not tell of its changes has changed all the same
        read();
    }

    /** Gives the table back, on the session's thread. */
    @Override
    public void close() {
        opening.cancel();
        reading.cancel();
        table.ifPresent(this::release);
        table = Optional.empty();
    }

    private void release(StatusTable open) {
        if (session.end().isEmpty()) {
            tasks.run("", progress -> {
                open.close();
                return open;
            }, done -> {}, e -> {});
        }
    }

    /** A call of one of IMAPIStatus's methods. */
    @FunctionalInterface
    private interface Method {
        void run(StatusTable table) throws MapiException;
    }

    /** Opens the table, and gives it back when nobody wants it any more. */
    private record Opening(OpenSession session, Runnable changed) implements Job<StatusTable> {
        @Override
        public StatusTable run(MapiProgress progress) throws MapiException {
            return StatusTable.open(session, changed);
        }

        @Override
        public void dropped(StatusTable table) {
            table.close();
        }
    }
}
