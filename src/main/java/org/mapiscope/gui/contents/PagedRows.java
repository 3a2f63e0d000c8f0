package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.operation.table.TableRow;

/**
 * The rows of a table that is open, of which the pages are read that are looked at: one after the other, while nothing is
 * done with the table as a whole. FX thread only.
 */
final class PagedRows {
    private final TaskRunner tasks;
    private final BooleanSupplier busy;
    private final ReadOnlyObjectWrapper<RowPages> rows = new ReadOnlyObjectWrapper<>(none());
    private Optional<OpenTable> table = Optional.empty();
    private boolean reading;

    /**
     * @param tasks runs jobs on the session's thread
     * @param busy whether something is done with the table as a whole
     */
    PagedRows(TaskRunner tasks, BooleanSupplier busy) {
        this.tasks = tasks;
        this.busy = busy;
    }

    private static RowPages none() {
        return new RowPages(0, () -> {});
    }

    /** {@return the rows; another list when they were restricted, sorted or read anew} */
    ReadOnlyObjectProperty<RowPages> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    int size() {
        return rows.get().size();
    }

    /** Shows a table as it is now. */
    void show(OpenTable shown, TableState state) {
        RowPages pages = new RowPages(Math.toIntExact(Math.min(state.count().rows(), Integer.MAX_VALUE)), this::read);
        if (!state.first().isEmpty() && pages.size() > 0) {
            pages.read(0, state.first());
        }
        table = Optional.of(shown);
        rows.set(pages);
    }

    /** Shows no rows. */
    void clear() {
        table = Optional.empty();
        reading = false;
        rows.set(none());
    }

    /** Reads a page that is looked at, and when it is there the next one; does nothing while that cannot be done. */
    void read() {
        if (reading || busy.getAsBoolean() || table.isEmpty()) {
            return;
        }
        OptionalInt next = rows.get().takeWanted();
        if (next.isPresent()) {
            int first = next.getAsInt();
            OpenTable from = table.get();
            RowPages into = rows.get();
            reading = true;
            Job<List<TableRow>> job = progress -> from.reader().read(first, RowPages.PAGE);
            tasks.run("", job.andAfter(() -> over(from)), got -> into.read(first, got), e -> into.failed(first, e));
        }
    }

    private void over(OpenTable from) {
        if (table.filter(from::equals).isPresent()) {
            reading = false;
            read();
        }
    }
}
