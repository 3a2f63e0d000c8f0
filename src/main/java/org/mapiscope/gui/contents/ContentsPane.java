package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FailureNotices;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.ColumnPreset;
import org.mapiscope.operation.table.TableRow;

/** The rows of one table with all that can be done with them. FX thread only; close it with its window. */
public final class ContentsPane extends BorderPane implements AutoCloseable {
    private static final KeyCombination RELOAD = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 8;

    private final Messages texts = Messages.of(ContentsPane.class);
    private final Buttons buttons = new Buttons(texts, "contents");
    private final ContentsViewModel model;
    private final ContentsFilter filter;
    private final ContentsExport export;
    private final ContentsTable table;
    private final ContentsTools tools;
    private final FailureNotices notices = new FailureNotices(GAP, this::notice);
    private Consumer<SelectedRow> opener = row -> {};
    private Consumer<SelectedRow> openerElsewhere = row -> {};
    private Consumer<List<ObjectPath>> exporter = objects -> {};

    public ContentsPane(ContentsViewModel model) {
        this.model = model;
        getStyleClass().add("contents");
        getStylesheets().add(ContentsPane.class.getResource("contents.css").toExternalForm());
        filter = new ContentsFilter(model);
        export = new ContentsExport(model);
        table = new ContentsTable(model);
        tools = new ContentsTools(model, filter, export, table);
        setTop(new VBox(tools, notices));
        setCenter(table);
        setBottom(statusLine());
        model.failureProperty().subscribe(notices::show);
        model.failureProperty().subscribe(failure -> showPlaceholder());
        model.shownProperty().subscribe(shown -> showPlaceholder());
        model.busyProperty().subscribe(busy -> showPlaceholder());
        table.getSelectionModel().getSelectedIndices()
                .addListener((ListChangeListener<Integer>) change -> selectionChanged());
        // where more rows are selected, which of them the person is on is said only after that they are
        table.getSelectionModel().selectedIndexProperty().subscribe(this::selectionChanged);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_PRESSED, tools::key);
        filter.onFound(this::goTo);
        TypeAhead.in(table, filter);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** Shows a table in place of what is shown. */
    public void show(TablePath path) {
        model.show(path);
    }

    /** As {@link #show(TablePath)}; runs {@code then} when its first rows are drawn, unless another is shown before. */
    public void show(TablePath path, Runnable then) {
        model.show(path, () -> Frames.after(1, () -> {
            if (model.shownProperty().get().equals(Optional.of(path))) {
                then.run();
            }
        }));
    }

    /** Makes what a folder's messages are shown with, so that they are seen sooner when a folder is shown. */
    public void prepare() {
        model.prepare(ColumnPreset.CONTENTS);
    }

    /** Shows nothing, and releases the table. */
    public void clear() {
        model.clear();
    }

    /** Counts and reads the rows anew. */
    public void refresh() {
        model.reload();
    }

    /** {@return the row that the person is on; empty while it is being read, and when there is none} */
    public ReadOnlyObjectProperty<Optional<SelectedRow>> selectedProperty() {
        return model.selectedProperty();
    }

    /** Says what is to happen with a row that the person opens with Enter or a double click; headings are not told of. */
    public void onOpen(Consumer<SelectedRow> action) {
        opener = action;
    }

    /** As {@link #onOpen}, for Ctrl+Enter and the middle button, which ask for another tab or window. */
    public void onOpenElsewhere(Consumer<SelectedRow> action) {
        openerElsewhere = action;
    }

    /** Says what exports the messages or folders of the selected rows: Ctrl+E, and the menu of the rows. */
    public void onExport(Consumer<List<ObjectPath>> action) {
        exporter = action;
        MenuItem item = new MenuItem(texts.text("export.items"));
        item.setId("contents-export-items");
        item.setAccelerator(EXPORT);
        item.setOnAction(event -> exportSelected());
        MenuKeys.setMenu(table, new ContextMenu(item));
    }

    private void exportSelected() {
        export.objects(table.getSelectionModel().getSelectedIndices(), exporter);
    }

    /** Puts the keyboard into the table. */
    public void focusTable() {
        table.requestFocus();
    }

    private void goTo(long place) {
        int row = (int) place;
        table.getSelectionModel().clearAndSelect(row);
        table.getFocusModel().focus(row);
        table.showRow(row);
    }

    private HBox statusLine() {
        Label status = new Label();
        status.setId("contents-status");
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().add("muted");
        Label busy = new Label();
        busy.setId("contents-busy");
        busy.textProperty().bind(model.busyProperty());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.busyPartProperty());
        Button stop = buttons.button("stop", Feather.SQUARE, model::stop);
        HBox working = new HBox(GAP, busy, bar, stop);
        working.setAlignment(Pos.CENTER_LEFT);
        working.visibleProperty().bind(model.busyProperty().isNotEmpty());
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(GAP, status, space, working);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, GAP, 0, GAP));
        line.getStyleClass().add("contents-status-line");
        return line;
    }

    private void showPlaceholder() {
        table.setPlaceholder(new Label(placeholder()));
    }

    private String placeholder() {
        if (model.shownProperty().get().isEmpty()) {
            return texts.text("none");
        }
        if (!model.busyProperty().get().isEmpty()) {
            return texts.text("loading");
        }
        // whether there are rows is not known of what cannot be read
        return model.failureProperty().get().isEmpty() ? texts.text("empty") : "";
    }

    private Notice notice(MapiException e) {
        // a provider may do without a table; that is an answer and no fault
        return new Notice(e.result().equals(HResult.MAPI_E_NO_SUPPORT) ? Notice.Kind.INFO : Notice.Kind.ERROR,
                texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)));
    }

    /** Says no failure of its own while {@code above} is the same, which is said above it. */
    public void leaveOut(ObservableValue<Optional<MapiException>> above) {
        notices.leaveOut(above);
    }

    private void selectionChanged() {
        model.select(current(), table.getSelectionModel().getSelectedIndices().size());
    }

    private Optional<RowItem> current() {
        return table.current();
    }

    private void key(KeyEvent event) {
        if (RELOAD.match(event)) {
            model.reload();
        } else if (COPY.match(event)) {
            export.copy(table.getSelectionModel().getSelectedIndices());
        } else if (SELECT_ALL.match(event)) {
            table.selectAllBounded();
        } else if (EXPORT.match(event) && !table.getSelectionModel().isEmpty()) {
            exportSelected();
        } else if (event.getCode() == KeyCode.ENTER) {
            open(event.isShortcutDown() ? openerElsewhere : opener);
        } else if (event.getCode() == KeyCode.ESCAPE && !model.busyProperty().get().isEmpty()) {
            model.stop();
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT) {
            Optional<TableRow> heading = current().flatMap(RowItem::row).filter(TableRow::isHeading)
                    .filter(row -> row.isExpanded() == (event.getCode() == KeyCode.LEFT));
            if (heading.isEmpty()) {
                return;
            }
            model.toggle(heading.get());
        } else {
            return;
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        if (!table.isOnRow(event.getTarget())) {
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open(opener);
        } else if (event.getButton() == MouseButton.MIDDLE) {
            open(openerElsewhere);
        }
    }

    private void open(Consumer<SelectedRow> how) {
        Optional<TableRow> heading = current().flatMap(RowItem::row).filter(TableRow::isHeading);
        if (heading.isPresent()) {
            model.toggle(heading.get());
        } else {
            model.selectedProperty().get().ifPresent(how);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
