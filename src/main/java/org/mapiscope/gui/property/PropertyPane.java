package org.mapiscope.gui.property;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FailureNotices;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.KeptColumns;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.smartview.SmartViewModel;
import org.mapiscope.gui.smartview.SmartViewPane;
import org.mapiscope.gui.smartview.Subject;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.ObjectPath;

/** All properties of an object or of a table's row. FX thread only. */
public final class PropertyPane extends BorderPane {
    private static final double LEAST_FILTER = 110;
    private static final int FILTER_COLUMNS = 7;

    private final Messages texts = Messages.of(PropertyPane.class);
    private final Buttons buttons = new Buttons(texts, "property");
    private final PropertyViewModel model;
    private final PropertyTable table;
    private final CustomTextField filter = new CustomTextField();
    private final SmartViewPane smartView;
    private final CompareTools compareTools;
    private final PropertySplit split;
    private final ToggleButton bytes = buttons.toggle("bytes", Feather.COLUMNS);
    private final ReadOnlyObjectWrapper<Optional<PropTag>> selectedTag = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final FailureNotices notices = new FailureNotices(0, this::notice);

    public PropertyPane(PropertyViewModel model) {
        this.model = model;
        table = new PropertyTable(model);
        compareTools = new CompareTools(model, buttons);
        smartView = new SmartViewPane(new SmartViewModel(model.tasks(), model.dialogs()));
        getStyleClass().add("property-pane");
        getStylesheets().add(PropertyPane.class.getResource("property.css").toExternalForm());
        setTop(new VBox(bar(), notices));
        split = new PropertySplit(model, table, smartView, bytes);
        setCenter(split);
        selectedTag.bind(table.selectedProperty().map(row -> row.map(each -> each.entry().tag())));
        table.selectedProperty().subscribe(row -> smartView.model()
                .show(row.map(model::subject).orElse(Subject.NOTHING)));
        setBottom(status());
        model.failureProperty().subscribe(notices::show);
        model.setOnCompared(result -> CompareWindow.open(getScene().getWindow(), result, model.dialogs()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Keeps the columns of its table, and arranges them as they were kept last. */
    public void keepColumns(Settings settings) {
        KeptColumns.of(table, settings, "property.columns");
    }

    /** Reads an object and shows it in place of what is shown. */
    public void show(ObjectPath path) {
        model.show(path);
    }

    /** Shows the columns of a table's row. */
    public void showRow(List<PropValue> row) {
        model.showRow(row);
    }

    /** Shows nothing. */
    public void clear() {
        model.clear();
    }

    /** Puts the keyboard into the table, on its first row where none is selected. */
    public void focusTable() {
        table.focusFirst();
    }

    public PropertyViewModel model() {
        return model;
    }

    /** Selects the property of that identifier, where it is shown. */
    public void select(PropTag tag) {
        table.select(tag);
    }

    /** {@return the property that was selected last} */
    public ReadOnlyObjectProperty<Optional<PropTag>> selectedTagProperty() {
        return selectedTag.getReadOnlyProperty();
    }

    /** Hides the columns that only values of objects have something in, and other names; the table's menu shows them. */
    public void hideSpareColumns() {
        table.hide(List.of("others", "alternate", "named-name", "named-guid"));
    }

    private ToolBar bar() {
        filter.setId("property-filter");
        filter.setPromptText(texts.text("filter.prompt"));
        filter.setAccessibleText(texts.text("filter.accessible"));
        filter.setTooltip(new Tooltip(texts.text("filter.accessible")));
        filter.setLeft(new FontIcon(Feather.SEARCH));
        filter.textProperty().bindBidirectional(model.lines().filterProperty());
        filter.addEventHandler(KeyEvent.KEY_PRESSED, this::filterKey);
        filter.setMinWidth(LEAST_FILTER);
        filter.setPrefColumnCount(FILTER_COLUMNS);
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button refresh = buttons.button("refresh", Feather.REFRESH_CW, model::refresh);
        Button copy = buttons.button("copy", Feather.COPY, () -> table.copy(CopyForm.TSV));
        Button save = buttons.button("save", Feather.SAVE, () -> withSelected(model::save));
        Button open = buttons.button("open", Feather.CORNER_UP_RIGHT, table::openSelected);
        refresh.disableProperty()
                .bind(model.shownProperty().map(shown -> !(shown instanceof PropertyViewModel.Shown.OfObject)));
        copy.disableProperty().bind(table.selectedProperty().map(Optional::isEmpty));
        save.disableProperty()
                .bind(table.selectedProperty().map(row -> row.filter(each -> !each.isFailed()).isEmpty()));
        open.disableProperty().bind(table.selectedProperty()
                .map(row -> row.map(model::targets).orElse(List.of()).isEmpty()));
        ToolBar bar = new ToolBar(filter, grouping(), Buttons.small(bytes), Buttons.small(copy), Buttons.small(save),
                compareTools.pick(), compareTools.compare());
        model.editing().ifPresent(editing -> {
            // only an object can be read anew, has others to go to, and is changed
            bar.getItems().addAll(3, List.of(Buttons.small(refresh), Buttons.small(open)));
            bar.getItems().add(new PropertyChanges(model, editing, table));
        });
        return bar;
    }

    private ComboBox<Grouping> grouping() {
        ComboBox<Grouping> box = new ComboBox<>();
        box.setId("property-grouping");
        box.getItems().setAll(Grouping.values());
        box.setAccessibleText(texts.text("grouping"));
        box.setTooltip(new Tooltip(texts.text("grouping")));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Grouping kind) {
                return kind == null ? "" : texts.text("grouping." + kind.name());
            }

            @Override
            public Grouping fromString(String text) {
                return Grouping.NONE;
            }
        });
        box.valueProperty().bindBidirectional(model.lines().groupingProperty());
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private HBox status() {
        Label status = new Label();
        status.setId("property-status");
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().addAll("muted", "property-status");
        status.setMaxWidth(Double.MAX_VALUE);
        return new HBox(status, compareTools.picked());
    }

    private Notice notice(MapiException e) {
        return new Notice(Notice.Kind.ERROR,
                texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)));
    }

    /** Says no failure of its own while {@code above} is the same, which is said above it. */
    public void leaveOut(ObservableValue<Optional<MapiException>> above) {
        notices.leaveOut(above);
    }

    private void withSelected(Consumer<PropertyRow> action) {
        table.selectedProperty().get().ifPresent(action);
    }

    private void filterKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN) {
            table.focusFirst();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            model.refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && table.isFocused() && !event.isShortcutDown()) {
            split.open();
            smartView.focusBytes();
            event.consume();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isShiftDown()) {
            filter.requestFocus();
            filter.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.S && event.isShortcutDown()) {
            withSelected(model::save);
            event.consume();
        }
    }
}
