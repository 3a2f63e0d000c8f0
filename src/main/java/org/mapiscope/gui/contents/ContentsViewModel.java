package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.SortOrder;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.ColumnPreset;
import org.mapiscope.operation.table.TableReader;
import org.mapiscope.operation.table.TableRow;

/**
 * One table of a session as a person walks through it. The table is open while it is shown. FX thread only; close it with
 * its window.
 */
public final class ContentsViewModel implements AutoCloseable {
    private final Messages texts = Messages.of(ContentsViewModel.class);
    private final OpenSession session;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final ShownColumns columns;
    private final TableWork work;
    private final PagedRows rows;
    private final Groups groups = new Groups();
    private final ContentsSelection selection = new ContentsSelection();
    private final ReadOnlyObjectWrapper<Optional<TablePath>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<SortOrderSet> order = new ReadOnlyObjectWrapper<>(SortOrderSet.of());
    private final ReadOnlyObjectWrapper<Optional<Restriction>> restriction = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<OpenTable> open = Optional.empty();
    private TaskRunner.Running looking = () -> {};
    private boolean keepsPlace;
    private boolean stale;
    private HResult countResult = HResult.S_OK;

    /** @param tasks runs jobs on the session's thread */
    public ContentsViewModel(OpenSession session, TaskRunner tasks, DialogService dialogs, Settings settings) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.columns = new ShownColumns(settings);
        // whether a stop came in time is not known, so what the table shows then is not either
        this.work = new TableWork(tasks, this::reload);
        this.rows = new PagedRows(tasks, work::isBusy);
    }

    /** {@return the table that is shown, or being opened; empty when none is} */
    public ReadOnlyObjectProperty<Optional<TablePath>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** {@return the rows; another list when they were restricted, sorted or read anew} */
    ReadOnlyObjectProperty<RowPages> rowsProperty() {
        return rows.rowsProperty();
    }

    /** {@return whether the rows are those that were shown before, so that a person stays where they are} */
    boolean keepsPlace() {
        return keepsPlace;
    }

    /** {@return the columns that are shown, in order} */
    ObservableList<ContentsColumn> columns() {
        return columns.list();
    }

    /** {@return the columns that the table says it could show} */
    List<PropTag> availableColumns() {
        return open.map(OpenTable::available).orElse(List.of());
    }

    ReadOnlyObjectProperty<SortOrderSet> orderProperty() {
        return order.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Restriction>> restrictionProperty() {
        return restriction.getReadOnlyProperty();
    }

    /** {@return the row that the person is on; empty while it is being read, and when there is none} */
    public ReadOnlyObjectProperty<Optional<SelectedRow>> selectedProperty() {
        return selection.rowProperty();
    }

    /** {@return why the last thing that was asked for could not be done} */
    public ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** {@return what is being done with the table as a whole; an empty string when nothing is} */
    ReadOnlyStringProperty busyProperty() {
        return work.titleProperty();
    }

    /** {@return the part of it that is done, from 0 to 1; negative while that is not known} */
    ReadOnlyDoubleProperty busyPartProperty() {
        return work.partProperty();
    }

    /** {@return how many rows or groups there are, how many are selected, and whether some are hidden} */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** As {@link #show(TablePath, Runnable)}, with nothing to do after it. */
    public void show(TablePath path) {
        show(path, () -> {});
    }

    /**
     * Opens a table and shows it in place of what is shown, also while that is still being opened.
     *
     * @param then run once its first rows are there, or it could not be opened; not when another is shown before
     */
    void show(TablePath path, Runnable then) {
        release();
        shown.set(Optional.of(path));
        columns.show(path);
        work.begin(texts.text("task.open"),
                new TableOpening(session, path, columns.toRead(path), () -> changed(path)), opened -> {
                    opened(opened);
                    then.run();
                }, e -> {
                    failed(e);
                    then.run();
                });
    }

    private void opened(TableOpening.Opened opened) {
        open = Optional.of(opened.table());
        arranged(opened.table(), opened.state(), Change.OPENED);
    }

    private void arranged(OpenTable table, TableState now, Change change) {
        failure.set(Optional.empty());
        keepsPlace = change.keepsPlace();
        groups.counted(change, now.order(), now.count().rows());
        countResult = now.count().result();
        order.set(now.order());
        restriction.set(now.restriction());
        selection.clear();
        rows.show(table, now);
        showStatus();
        readAnewIfStale();
    }

    private void failed(MapiException e) {
        failure.set(Optional.of(e));
        showStatus();
        readAnewIfStale();
        rows.read();
    }

    private void readAnewIfStale() {
        if (stale) {
            reload();
        }
    }

    /** Shows nothing, and releases the table; its columns are left, as most tables after it have the same. */
    public void clear() {
        release();
    }

    /** Makes the columns of a kind of table that is likely to be shown next, unless one is shown. */
    void prepare(ColumnPreset likely) {
        if (shown.get().isEmpty()) {
            columns.show(likely);
        }
    }

    private void release() {
        work.leave();
        looking.cancel();
        looking = () -> {};
        open.ifPresent(table -> tasks.run("", progress -> {
            table.reader().close();
            return table;
        }, closed -> {}, e -> {}));
        open = Optional.empty();
        shown.set(Optional.empty());
        stale = false;
        failure.set(Optional.empty());
        restriction.set(Optional.empty());
        order.set(SortOrderSet.of());
        selection.clear();
        rows.clear();
        status.set("");
    }

    /** Something to do with the table as a whole. */
    @FunctionalInterface
    private interface Step {
        void take(TableReader reader, MapiProgress progress) throws MapiException;
    }

    private void arrange(String title, Change change, Step step) {
        if (open.isEmpty()) {
            return;
        }
        OpenTable table = open.get();
        failure.set(Optional.empty());
        work.begin(title, progress -> {
            step.take(table.reader(), progress);
            return TableState.of(table.reader());
        }, now -> {
            if (isOpen(table)) {
                arranged(table, now, change);
            }
        }, e -> {
            if (isOpen(table)) {
                failed(e);
            }
        });
    }

    private boolean isOpen(OpenTable table) {
        return open.filter(now -> now.equals(table)).isPresent();
    }

    /** Lets the table sort. */
    void sort(SortOrderSet wanted) {
        arrange(texts.text("task.sort"), Change.SORTED, (reader, progress) -> reader.sort(wanted, progress));
    }

    /** Shows only the rows that meet {@code wanted}; all when it is empty. */
    void restrict(Optional<Restriction> wanted) {
        arrange(texts.text("task.restrict"), Change.RESTRICTED,
                (reader, progress) -> reader.restrict(wanted, progress));
    }

    /** Counts and reads the rows anew. */
    void reload() {
        stale = false;
        arrange(texts.text("task.reload"), Change.READ_ANEW, (reader, progress) -> {});
    }

    /** Shows or hides what is under a heading. */
    void toggle(TableRow heading) {
        Optional<Bytes> key = heading.instanceKey();
        if (heading.isHeading() && key.isPresent()) {
            if (heading.isExpanded()) {
                arrange(texts.text("task.expand"), Change.COLLAPSED, (reader, progress) -> reader.collapse(key.get()));
            } else {
                groups.expanding();
                arrange(texts.text("task.expand"), Change.EXPANDED, (reader, progress) -> reader.expand(key.get()));
            }
        }
    }

    /** Shows other columns, or the same in another order, and keeps them for all tables of this kind. */
    void setColumns(List<ContentsColumn> wanted) {
        if (open.isEmpty() || wanted.isEmpty()) {
            return;
        }
        OpenTable table = open.get();
        if (columns.choose(table.path(), wanted)) {
            List<PropTag> read = columns.toRead(table.path());
            arrange(texts.text("task.columns"), Change.OTHER_COLUMNS, (reader, progress) -> reader.setColumns(read));
        }
    }

    /** Stops what is being done with the table as a whole. */
    void stop() {
        work.stop();
    }

    /** Something to read from the table, which stays as it is arranged. */
    @FunctionalInterface
    interface Reading<T> {
        T read(TableReader reader, MapiProgress progress) throws MapiException;
    }

    /** Reads something from the table while it is shown. */
    <T> void read(String title, Reading<T> reading, Consumer<T> done) {
        open.ifPresent(table -> read(table, title, progress -> reading.read(table.reader(), progress), done));
    }

    /** As {@link #read}, for what is written into a file: a person is asked before the window's end breaks it off. */
    <T> void write(String title, Reading<T> reading, Consumer<T> done) {
        open.ifPresent(table -> read(table, title,
                Job.writing(progress -> reading.read(table.reader(), progress)), done));
    }

    private <T> void read(OpenTable table, String title, Job<T> job, Consumer<T> done) {
        failure.set(Optional.empty());
        looking = tasks.run(title, job, result -> {
            if (isOpen(table)) {
                done.accept(result);
            }
        }, e -> {
            if (isOpen(table)) {
                failed(e);
            }
        });
    }

    /** Stops what {@link #read} does. */
    void stopReading() {
        looking.cancel();
    }

    /** Puts rows together under headings by a column, or under none; what they are sorted by stays. */
    void groupBy(Optional<PropTag> column) {
        sort(new RowOrder(order.get()).groupedBy(column));
    }

    /** Sorts by columns, within the headings that there are. */
    void sortWithin(List<SortOrder> wanted) {
        sort(new RowOrder(order.get()).sortedWithin(wanted));
    }

    /** Says on which row the person is, and how many rows are selected in all. */
    void select(Optional<RowItem> item, int count) {
        selection.select(shown.get(), item, count);
        showStatus();
    }

    private void showStatus() {
        status.set(open.isEmpty() ? "" : statusNow());
    }

    private String statusNow() {
        int more = restriction.get().isPresent() ? 1 : 0;
        int approximate = countResult.warns() ? 1 : 0;
        OptionalLong known = groups.count();
        if (known.isPresent()) {
            long shown = Math.max(0, rows.size() - known.getAsLong());
            return texts.text("status.groups", known.getAsLong(), selection.count(), more, approximate, shown);
        }
        String key = order.get().categories() > 0 ? "status.headings" : "status";
        return texts.text(key, rows.size(), selection.count(), more, approximate);
    }

    /** {@return where a person is asked and told} */
    DialogService dialogs() {
        return dialogs;
    }

    /** Says something in place of how many rows there are, until that changes. */
    void say(String text) {
        status.set(text);
    }

    /** The table's rows came, went or changed. */
    private void changed(TablePath path) {
        if (!shown.get().equals(Optional.of(path))) {
            return;
        }
        if (work.isBusy()) {
            stale = true;
        } else if (open.isPresent()) {
            reload();
        }
    }

    /** Shows nothing more. */
    @Override
    public void close() {
        clear();
    }
}
