package org.mapiscope.gui.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.mapi.SortOrderSet.Order;
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
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Optional<TablePath>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RowPages> rows = new ReadOnlyObjectWrapper<>(new RowPages(0, () -> {}));
    private final ObservableList<ContentsColumn> columns = FXCollections.observableArrayList();
    // one for all: who listens to a list that nobody keeps is told of nothing once that is collected
    private final ObservableList<ContentsColumn> readOnlyColumns = FXCollections.unmodifiableObservableList(columns);
    private final ReadOnlyObjectWrapper<SortOrderSet> order = new ReadOnlyObjectWrapper<>(SortOrderSet.of());
    private final ReadOnlyObjectWrapper<Optional<Restriction>> restriction = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SelectedRow>> selected = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper busyPart = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private Optional<Open> open = Optional.empty();
    private TaskRunner.Running arranging = () -> {};
    private TaskRunner.Running looking = () -> {};
    private Object current = this;
    private boolean keepsPlace;
    private boolean reading;
    private boolean stale;
    private HResult countResult = HResult.S_OK;
    private int selectedCount;
    private Subscription watched = () -> {};

    /** @param tasks runs jobs on the session's thread */
    public ContentsViewModel(OpenSession session, TaskRunner tasks, DialogService dialogs, Settings settings) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.settings = settings;
    }

    /** A table that is open. */
    private record Open(TablePath path, TableReader reader, List<PropTag> available) {}

    /** A table's state after something was done to it. */
    private record Arranged(RowCount count, List<TableRow> first, SortOrderSet order,
            Optional<Restriction> restriction) {
        static Arranged of(TableReader reader) throws MapiException {
            reader.moved();
            return new Arranged(reader.count(), reader.read(0, RowPages.PAGE), reader.order(), reader.restriction());
        }
    }

    /** {@return the table that is shown, or being opened; empty when none is} */
    public ReadOnlyObjectProperty<Optional<TablePath>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** {@return the rows; another list when they were restricted, sorted or read anew} */
    ReadOnlyObjectProperty<RowPages> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** {@return whether the rows are those that were shown before, so that a person stays where they are} */
    boolean keepsPlace() {
        return keepsPlace;
    }

    /** {@return the columns that are shown, in order} */
    ObservableList<ContentsColumn> columns() {
        return readOnlyColumns;
    }

    /** {@return the columns that the table says it could show} */
    List<PropTag> availableColumns() {
        return open.map(Open::available).orElse(List.of());
    }

    ReadOnlyObjectProperty<SortOrderSet> orderProperty() {
        return order.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Restriction>> restrictionProperty() {
        return restriction.getReadOnlyProperty();
    }

    /** {@return the row that the person is on; empty while it is being read, and when there is none} */
    public ReadOnlyObjectProperty<Optional<SelectedRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** {@return why the last thing that was asked for could not be done} */
    public ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** {@return what is being done with the table as a whole; an empty string when nothing is} */
    ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** {@return the part of it that is done, from 0 to 1; negative while that is not known} */
    ReadOnlyDoubleProperty busyPartProperty() {
        return busyPart.getReadOnlyProperty();
    }

    /** {@return how many rows there are, how many are selected, and whether some are hidden} */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Opens a table and shows it in place of what is shown, also while that is still being opened. */
    public void show(TablePath path) {
        release();
        shown.set(Optional.of(path));
        List<ContentsColumn> wanted = settings.text(ContentsColumn.key(path)).flatMap(ContentsColumn::parse)
                .orElseGet(() -> ContentsColumn.of(ColumnPreset.of(path).columns()));
        // to make columns anew takes longer than to read rows
        if (!columns.equals(wanted)) {
            columns.setAll(wanted);
        }
        String title = texts.text("task.open");
        busy.set(title);
        OpenJob job = new OpenJob(path, columnsToRead(path));
        current = job;
        arranging = tasks.run(title, job, this::opened, this::failed);
    }

    private List<PropTag> columnsToRead(TablePath path) {
        return ColumnPreset.read(columns.stream().map(ContentsColumn::tag).toList(), path);
    }

    private void opened(OpenedTable opened) {
        keepsPlace = false;
        open = Optional.of(opened.open());
        arranged(opened.arranged());
    }

    private void arranged(Arranged now) {
        RowPages pages = new RowPages(Math.toIntExact(Math.min(now.count().rows(), Integer.MAX_VALUE)), this::pump);
        if (!now.first().isEmpty() && pages.size() > 0) {
            pages.read(0, now.first());
        }
        failure.set(Optional.empty());
        countResult = now.count().result();
        order.set(now.order());
        restriction.set(now.restriction());
        select(Optional.empty(), 0);
        rows.set(pages);
        showStatus();
        readAnewIfStale();
    }

    private void failed(MapiException e) {
        failure.set(Optional.of(e));
        showStatus();
        readAnewIfStale();
        pump();
    }

    private void readAnewIfStale() {
        if (stale) {
            reload();
        }
    }

    /** Shows nothing, and releases the table. */
    public void clear() {
        release();
        columns.clear();
    }

    private void release() {
        arranging.cancel();
        arranging = () -> {};
        looking.cancel();
        looking = () -> {};
        current = this;
        busy.set("");
        open.ifPresent(table -> tasks.run("", progress -> {
            table.reader().close();
            return table;
        }, closed -> {}, e -> {}));
        open = Optional.empty();
        shown.set(Optional.empty());
        reading = false;
        stale = false;
        failure.set(Optional.empty());
        restriction.set(Optional.empty());
        order.set(SortOrderSet.of());
        select(Optional.empty(), 0);
        rows.set(new RowPages(0, () -> {}));
        status.set("");
    }

    /** Something to do with the table as a whole. */
    @FunctionalInterface
    private interface Step {
        void take(TableReader reader, MapiProgress progress) throws MapiException;
    }

    /** Where a person is after the table was arranged. */
    private enum Where {
        AT_THE_TOP, WHERE_THEY_WERE
    }

    private void arrange(String title, Where where, Step step) {
        if (open.isEmpty()) {
            return;
        }
        arranging.cancel();
        Open table = open.get();
        busy.set(title);
        failure.set(Optional.empty());
        busyPart.set(-1);
        ArrangeJob job = new ArrangeJob(table, step);
        current = job;
        arranging = tasks.run(title, job, now -> {
            if (isOpen(table)) {
                keepsPlace = where == Where.WHERE_THEY_WERE;
                arranged(now);
            }
        }, e -> {
            if (isOpen(table)) {
                failed(e);
            }
        });
    }

    private boolean isOpen(Open table) {
        return open.filter(now -> now.equals(table)).isPresent();
    }

    /** Lets the table sort. */
    void sort(SortOrderSet wanted) {
        arrange(texts.text("task.sort"), Where.AT_THE_TOP, (reader, progress) -> reader.sort(wanted, progress));
    }

    /** Shows only the rows that meet {@code wanted}; all when it is empty. */
    void restrict(Optional<Restriction> wanted) {
        arrange(texts.text("task.restrict"), Where.AT_THE_TOP, (reader, progress) -> reader.restrict(wanted, progress));
    }

    /** Counts and reads the rows anew. */
    void reload() {
        stale = false;
        arrange(texts.text("task.reload"), Where.WHERE_THEY_WERE, (reader, progress) -> {});
    }

    /** Shows or hides what is under a heading. */
    void toggle(TableRow heading) {
        Optional<Bytes> key = heading.instanceKey();
        if (heading.isHeading() && key.isPresent()) {
            arrange(texts.text("task.expand"), Where.WHERE_THEY_WERE, (reader, progress) -> {
                if (heading.isExpanded()) {
                    reader.collapse(key.get());
                } else {
                    reader.expand(key.get());
                }
            });
        }
    }

    /** Shows other columns, or the same in another order, and keeps them for all tables of this kind. */
    void setColumns(List<ContentsColumn> wanted) {
        if (open.isEmpty() || wanted.isEmpty()) {
            return;
        }
        Open table = open.get();
        boolean same = columns.stream().map(ContentsColumn::tag).toList()
                .containsAll(wanted.stream().map(ContentsColumn::tag).toList());
        columns.setAll(wanted);
        settings.setText(ContentsColumn.key(table.path()), ContentsColumn.text(wanted));
        if (!same) {
            List<PropTag> read = columnsToRead(table.path());
            arrange(texts.text("task.columns"), Where.WHERE_THEY_WERE, (reader, progress) -> reader.setColumns(read));
        }
    }

    /** Stops what is being done with the table as a whole. */
    void stop() {
        arranging.cancel();
    }

    /** Something to read from the table, which stays as it is arranged. */
    @FunctionalInterface
    interface Reading<T> {
        T read(TableReader reader, MapiProgress progress) throws MapiException;
    }

    /** Reads something from the table while it is shown. */
    <T> void read(String title, Reading<T> reading, Consumer<T> done) {
        if (open.isEmpty()) {
            return;
        }
        Open table = open.get();
        failure.set(Optional.empty());
        looking = tasks.run(title, progress -> reading.read(table.reader(), progress), result -> {
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
        SortOrderSet now = order.get();
        List<SortOrder> sorts = new ArrayList<>();
        column.ifPresent(tag -> sorts.add(new SortOrder(tag, Order.TABLE_SORT_ASCEND)));
        now.sorts().stream().skip(now.categories()).filter(sort -> !Optional.of(sort.tag()).equals(column))
                .forEach(sorts::add);
        sort(new SortOrderSet(sorts, column.isPresent() ? 1 : 0, 0));
    }

    /** Sorts by columns, within the headings that there are. */
    void sortWithin(List<SortOrder> wanted) {
        SortOrderSet now = order.get();
        List<SortOrder> heads = now.sorts().subList(0, now.categories());
        List<SortOrder> sorts = new ArrayList<>(heads);
        wanted.stream().filter(sort -> heads.stream().noneMatch(head -> head.tag().equals(sort.tag())))
                .forEach(sorts::add);
        sort(new SortOrderSet(sorts, now.categories(), now.expanded()));
    }

    /** Says on which row the person is, and how many rows are selected in all. */
    void select(Optional<RowItem> item, int count) {
        watched.unsubscribe();
        watched = () -> {};
        selectedCount = count;
        if (item.isEmpty() || shown.get().isEmpty()) {
            selected.set(Optional.empty());
        } else {
            TablePath table = shown.get().get();
            RowItem row = item.get();
            watched = row.stateProperty().subscribe(state -> selected.set(
                    row.row().map(read -> SelectedRow.of(table, row.index(), read))));
        }
        showStatus();
    }

    private void showStatus() {
        String text = open.isEmpty()
                ? ""
                : texts.text("status", rows.get().size(), selectedCount, restriction.get().isPresent() ? 1 : 0,
                        countResult.warns() ? 1 : 0);
        status.set(text);
    }

    /** {@return where a person is asked and told} */
    DialogService dialogs() {
        return dialogs;
    }

    /** Says something in place of how many rows there are, until that changes. */
    void say(String text) {
        status.set(text);
    }

    /** Reads the pages that are looked at, one after the other, while the table is not being arranged. */
    private void pump() {
        if (reading || !busy.get().isEmpty() || open.isEmpty()) {
            return;
        }
        OptionalInt next = rows.get().takeWanted();
        if (next.isPresent()) {
            int first = next.getAsInt();
            Open table = open.get();
            RowPages into = rows.get();
            reading = true;
            Job<List<TableRow>> job = progress -> table.reader().read(first, RowPages.PAGE);
            tasks.run("", job.andAfter(() -> pageOver(table)), got -> into.read(first, got),
                    e -> into.failed(first, e));
        }
    }

    private void pageOver(Open table) {
        if (isOpen(table)) {
            reading = false;
            pump();
        }
    }

    /** The table's rows came, went or changed. */
    private void changed() {
        if (!busy.get().isEmpty()) {
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

    private record OpenedTable(Open open, Arranged arranged) {}

    private final class OpenJob implements Job<OpenedTable> {
        private final TablePath path;
        private final List<PropTag> read;
        private final AtomicBoolean told = new AtomicBoolean();

        OpenJob(TablePath path, List<PropTag> read) {
            this.path = path;
            this.read = read;
        }

        @Override
        public OpenedTable run(MapiProgress progress) throws MapiException {
            TableReader reader = TableReader.open(session, path, this::tell);
            boolean done = false;
            try {
                List<PropTag> available = reader.availableColumns();
                reader.setColumns(read);
                OpenedTable opened = new OpenedTable(new Open(path, reader, available), Arranged.of(reader));
                done = true;
                return opened;
            } finally {
                if (!done) {
                    reader.close();
                }
            }
        }

        /** However many rows change, the table is read anew once. */
        private void tell() {
            if (told.compareAndSet(false, true)) {
                FxThread.later(() -> {
                    told.set(false);
                    if (shown.get().filter(now -> now.equals(path)).isPresent()) {
                        changed();
                    }
                });
            }
        }

        @Override
        public void dropped(OpenedTable result) {
            result.open().reader().close();
        }

        @Override
        public void over() {
            if (current == this) {
                busy.set("");
            }
        }
    }

    private final class ArrangeJob implements Job<Arranged> {
        private final Open table;
        private final Step step;
        private final NextPulse pulse = new NextPulse(this::showPart);
        private volatile MapiProgress asked = MapiProgress.NONE;
        private volatile double part = -1;

        ArrangeJob(Open table, Step step) {
            this.table = table;
            this.step = step;
        }

        @Override
        public Arranged run(MapiProgress progress) throws MapiException {
            asked = progress;
            step.take(table.reader(), new MapiProgress() {
                @Override
                public void worked(long done, long total) {
                    progress.worked(done, total);
                    part = total == 0 ? -1 : (double) done / total;
                    pulse.signal();
                }

                @Override
                public boolean isCancelled() {
                    return progress.isCancelled();
                }
            });
            return Arranged.of(table.reader());
        }

        private void showPart() {
            if (current == this) {
                busyPart.set(part);
            }
        }

        @Override
        public void over() {
            if (current == this) {
                busy.set("");
                if (asked.isCancelled()) {
                    // whether the stop came in time is not known, so what the table shows now is not either
                    reload();
                }
            }
        }
    }
}
