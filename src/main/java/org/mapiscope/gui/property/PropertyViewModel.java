package org.mapiscope.gui.property;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.smartview.Subject;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.property.ObjectProperties;
import org.mapiscope.operation.property.PropertyBytes;
import org.mapiscope.operation.property.PropertyEntry;
import org.mapiscope.operation.property.PropertyTarget;

/** The properties of one object at a time, as a person looks at them. FX thread only. */
public final class PropertyViewModel {
    private final Messages texts = Messages.of(PropertyViewModel.class);
    private final Optional<OpenSession> session;
    private final TaskRunner tasks;
    private final DialogService dialogs;
    private final PropertyLines lines = new PropertyLines();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown.Nothing());
    private final ReadOnlyObjectWrapper<Optional<MapiException>> failure = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private ObjectProperties read = ObjectProperties.NONE;
    private TaskRunner.Running reading = () -> {};
    private final Optional<PropertyEditing> editing;
    private Comparing comparing = new Comparing();
    private Consumer<Comparing.Result> onCompared = result -> {};
    private Consumer<ObjectPath> onOpenObject = path -> {};
    private Consumer<TablePath> onOpenTable = path -> {};

    /** As the other one, for a pane that is alone in its window. */
    public PropertyViewModel(OpenSession session, TaskRunner tasks, DialogService dialogs) {
        this(session, tasks, dialogs, new Writing());
    }

    /**
     * @param tasks runs jobs on the session's thread
     * @param writing whether the window may write, shared by its panes
     */
    public PropertyViewModel(OpenSession session, TaskRunner tasks, DialogService dialogs, Writing writing) {
        this(Optional.of(session), tasks, dialogs, writing);
    }

    private PropertyViewModel(Optional<OpenSession> session, TaskRunner tasks, DialogService dialogs,
            Writing writing) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.editing = session.map(each -> new PropertyEditing(each, tasks, dialogs, writing));
        editing.ifPresent(each -> each.setOnChanged(this::refresh));
        lines.filterProperty().subscribe(words -> showCounts());
        lines.groupingProperty().subscribe(kind -> showCounts());
    }

    /**
     * {@return one for values that are at hand, such as those of a profile's section; it shows no objects, and changes
     * nothing}
     */
    public static PropertyViewModel ofValues(TaskRunner tasks, DialogService dialogs) {
        return new PropertyViewModel(Optional.empty(), tasks, dialogs, new Writing());
    }

    /** Where a person goes from an entry identifier or a property that is an object. */
    public void setOnOpen(Consumer<ObjectPath> object, Consumer<TablePath> table) {
        onOpenObject = object;
        onOpenTable = table;
    }

    /** Compares with what is picked in other panes that have the same {@code shared} as well. */
    public void setComparing(Comparing shared) {
        comparing = shared;
    }

    Comparing comparing() {
        return comparing;
    }

    void setOnCompared(Consumer<Comparing.Result> compared) {
        onCompared = compared;
    }

    /** {@return what changes properties, where writing is switched on; empty where only values are shown} */
    public Optional<PropertyEditing> editing() {
        return editing;
    }

    /** Keeps what is shown as it is now, to be compared with another object, or with the same one later. */
    void pick() {
        withAll(comparing::pick);
    }

    /** Compares what was picked with what is shown. */
    void compare() {
        comparing.pickedProperty().get().ifPresent(left -> withAll(right -> onCompared.accept(left.with(right))));
    }

    private void withAll(Consumer<Comparing.Picked> then) {
        switch (shown.get()) {
            case Shown.OfObject object -> tasks.run(texts.text("task.compare"),
                    progress -> ObjectProperties.readToCompare(open(), object.path(), progress),
                    all -> then.accept(new Comparing.Picked(title(all), all)), dialogs::showFailure);
            case Shown.OfValues values ->
                then.accept(new Comparing.Picked(values.title().orElseGet(() -> title(read)), read));
            case Shown.Nothing nothing -> {
                // there is nothing to compare
            }
        }
    }

    private String title(ObjectProperties properties) {
        return properties.title().orElse(texts.text("untitled"));
    }

    /** Reads an object and shows it in place of what is shown. */
    public void show(ObjectPath path) {
        boolean same = shown.get() instanceof Shown.OfObject now && now.path().equals(path);
        if (!same) {
            forget(new Shown.OfObject(path));
        }
        reading.cancel();
        status.set(texts.text("loading"));
        reading = tasks.run(texts.text("task.read"), progress -> Loaded.of(ObjectProperties.read(open(), path)),
                this::loaded, this::failed);
    }

    /** Shows the columns of a table's row, which need no call. */
    public void showRow(List<PropValue> row) {
        showValues(new Shown.OfValues(Optional.empty(), texts.text("from.row")), row);
    }

    /**
     * Shows values that are at hand, which need no call.
     *
     * @param title what a person calls that which has them
     * @param from the words for where they are from, such as "from the row"
     */
    public void showValues(String title, String from, List<PropValue> values) {
        showValues(new Shown.OfValues(Optional.of(title), from), values);
    }

    private void showValues(Shown next, List<PropValue> values) {
        reading.cancel();
        forget(next);
        loaded(Loaded.of(ObjectProperties.ofRow(values)));
    }

    /** Shows nothing. */
    public void clear() {
        reading.cancel();
        forget(new Shown.Nothing());
    }

    /** Reads the object that is shown anew; what is gone by then stays as it was, with the reason. */
    public void refresh() {
        if (shown.get() instanceof Shown.OfObject object) {
            show(object.path());
        }
    }

    private void forget(Shown next) {
        shown.set(next);
        read = ObjectProperties.NONE;
        failure.set(Optional.empty());
        lines.show(List.of());
        status.set("");
    }

    private void loaded(Loaded loaded) {
        read = loaded.properties();
        failure.set(read.problems().stream().findFirst());
        lines.show(loaded.rows());
        showCounts();
    }

    private void failed(MapiException e) {
        failure.set(Optional.of(e));
        showCounts();
    }

    private void showCounts() {
        status.set(lines.rows().isEmpty() ? "" : counts());
    }

    private String counts() {
        List<PropertyRow> rows = lines.rows();
        long named = rows.stream().filter(row -> row.entry().tag().isNamed()).count();
        long failed = rows.stream().filter(PropertyRow::isFailed).count();
        String from = shown.get() instanceof Shown.OfValues values ? values.from() : texts.text("from.object");
        String all = texts.text("status", rows.size(), named, failed, read.size(), from);
        int visible = lines.visible().size();
        return visible == rows.size() ? all : texts.text("status.filtered", visible) + " " + all;
    }

    /** {@return what the selected property leads to, the likeliest first} */
    List<PropertyTarget> targets(PropertyRow row) {
        return shown.get() instanceof Shown.OfObject object ? PropertyTarget.of(object.path(), row.entry()) : List.of();
    }

    void open(PropertyTarget target) {
        switch (target) {
            case PropertyTarget.OfObject object -> onOpenObject.accept(object.path());
            case PropertyTarget.OfTable table -> onOpenTable.accept(table.path());
        }
    }

    /** {@return the property's bytes for the Smart View pane; they come when they are looked at where they are many} */
    Subject subject(PropertyRow row) {
        return row.subject(stream(row.entry()), tasks);
    }

    /** {@return the property's stream, where it is an object's} */
    private Optional<PropertyBytes> stream(PropertyEntry entry) {
        return path().map(path -> new PropertyBytes(open(), path, entry.tag()));
    }

    private OpenSession open() {
        return session.orElseThrow(() -> new IllegalStateException("It shows values only"));
    }

    /** {@return what runs jobs on the session's thread} */
    TaskRunner tasks() {
        return tasks;
    }

    DialogService dialogs() {
        return dialogs;
    }

    /** {@return the object that is shown; empty when it is a row or nothing} */
    Optional<ObjectPath> path() {
        return shown.get() instanceof Shown.OfObject object ? Optional.of(object.path()) : Optional.empty();
    }

    void copy(CopyForm form, List<PropertyRow> chosen) {
        if (!chosen.isEmpty()) {
            dialogs.copy(form.text(chosen));
        }
    }

    /** Saves the value's bytes, or a text as UTF-8, where the person says. */
    void save(PropertyRow row) {
        Optional<PropertyBytes> stream = stream(row.entry());
        Optional<Path> file = dialogs.chooseFileToSave(ValueFile.name(row));
        file.ifPresent(path -> tasks.run(texts.text("task.save", path.getFileName()),
                progress -> ValueFile.save(stream, row.entry(), path, progress),
                size -> status.set(texts.text("saved", size, path)), dialogs::showFailure));
    }

    /** {@return the properties that are shown, as a filter and groups arrange them} */
    PropertyLines lines() {
        return lines;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** {@return why the object, or something of it, could not be read} */
    public ReadOnlyObjectProperty<Optional<MapiException>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** {@return how many properties there are, how many of them are shown, and where they come from} */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What the rows are of. */
    sealed interface Shown {
        record Nothing() implements Shown {}

        record OfObject(ObjectPath path) implements Shown {}

        /**
         * @param title what a person calls that which has the values; empty where one of them says it
         * @param from the words for where they are from
         */
        record OfValues(Optional<String> title, String from) implements Shown {}
    }

    /** What was read, with its words, which are made where it is read. */
    private record Loaded(ObjectProperties properties, List<PropertyRow> rows) {
        static Loaded of(ObjectProperties properties) {
            return new Loaded(properties, properties.entries().stream().map(PropertyRow::new).toList());
        }
    }
}
