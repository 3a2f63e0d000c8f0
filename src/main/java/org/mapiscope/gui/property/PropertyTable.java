package org.mapiscope.gui.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.FirstRow;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;

/** The pane's table: a line a property, below a line a group where they are grouped. FX thread only. */
final class PropertyTable extends TreeTableView<PropertyLine> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_NAME = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final double ROW_HEIGHT = 26;
    private static final String COLUMN = "property-column-";

    private final Messages texts = Messages.of(PropertyTable.class);
    private final PropertyViewModel model;
    private final PropertyLines lines;
    private final ReadOnlyObjectWrapper<Optional<PropertyRow>> selected = new ReadOnlyObjectWrapper<>(
            Optional.empty());

    PropertyTable(PropertyViewModel model) {
        this.model = model;
        this.lines = model.lines();
        setId("property-table");
        setAccessibleText(texts.text("table"));
        setPlaceholder(new Label(texts.text("empty")));
        getStyleClass().addAll("edge-to-edge", "dense");
        setShowRoot(false);
        setFixedCellSize(ROW_HEIGHT);
        setTableMenuButtonVisible(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().selectedItemProperty().subscribe(item -> selected.set(
                Optional.ofNullable(item).map(TreeItem::getValue).flatMap(PropertyLine::property)));
        FirstRow.onDown(this);
        addColumns();
        MenuKeys.setMenu(this, menu());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        lines.visible().addListener((ListChangeListener<PropertyLine>) change -> arrange());
        arrange();
    }

    /** {@return the property that was selected last} */
    ReadOnlyObjectProperty<Optional<PropertyRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    List<PropertyRow> selectedRows() {
        return getSelectionModel().getSelectedItems().stream().map(TreeItem::getValue).map(PropertyLine::property)
                .flatMap(Optional::stream).toList();
    }

    void copy(CopyForm form) {
        model.copy(form, selectedRows());
    }

    void openSelected() {
        selected.get().map(model::targets).stream().flatMap(List::stream).findFirst().ifPresent(model::open);
    }

    void focusFirst() {
        requestFocus();
        if (getSelectionModel().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }

    /** Brings the selected property into sight. */
    void showSelected() {
        int row = getSelectionModel().getSelectedIndex();
        if (row >= 0) {
            scrollTo(row);
        }
    }

    /** Selects the property of that identifier and brings it into sight; does nothing where it is not shown. */
    void select(PropTag tag) {
        for (int row = 0; row < getExpandedItemCount(); row++) {
            if (getTreeItem(row).getValue().property().filter(each -> each.entry().tag().id() == tag.id())
                    .isPresent()) {
                getSelectionModel().clearAndSelect(row);
                scrollTo(row);
                return;
            }
        }
    }

    void hide(List<String> columns) {
        getColumns().stream().filter(each -> columns.contains(each.getId().substring(COLUMN.length())))
                .forEach(each -> each.setVisible(false));
    }

    private void addColumns() {
        List<TreeTableColumn<PropertyLine, ?>> columns = new ArrayList<>();
        columns.add(column("name", 220, PropertyRow::title));
        columns.add(column("others", 180, PropertyRow::others));
        columns.add(mono(column("tag", 96, PropertyRow::tag)));
        columns.add(column("type", 110, PropertyRow::type));
        columns.add(column("value", 280, PropertyRow::value));
        columns.add(column("alternate", 220, PropertyRow::alternate));
        columns.add(column("smart-view", 220, PropertyRow::smartView));
        columns.add(column("named-name", 150, PropertyRow::namedName));
        columns.add(column("named-guid", 260, PropertyRow::namedGuid));
        columns.add(sizeColumn());
        getColumns().setAll(columns);
    }

    private static TreeTableColumn<PropertyLine, String> mono(TreeTableColumn<PropertyLine, String> column) {
        column.getStyleClass().add("mono");
        return column;
    }

    private TreeTableColumn<PropertyLine, String> column(String key, double width,
            Function<PropertyRow, String> text) {
        TreeTableColumn<PropertyLine, String> column = new TreeTableColumn<>(texts.text("column." + key));
        column.setId(COLUMN + key);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(switch (cell.getValue().getValue()) {
            case PropertyLine.One one -> text.apply(one.row());
            case PropertyLine.Group group -> key.equals("name") ? group.title() : "";
        }));
        column.setCellFactory(any -> new PropertyCell());
        return column;
    }

    private TreeTableColumn<PropertyLine, Number> sizeColumn() {
        TreeTableColumn<PropertyLine, Number> column = new TreeTableColumn<>(texts.text("column.size"));
        column.setId(COLUMN + "size");
        column.setPrefWidth(90);
        column.getStyleClass().add("number");
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().getValue().property()
                .filter(row -> row.size().isPresent()).map(row -> (Number) row.size().getAsLong()).orElse(null)));
        return column;
    }

    /** Builds the lines anew and keeps what is selected. */
    private void arrange() {
        List<PropTag> before = selectedRows().stream().map(row -> row.entry().tag()).toList();
        TreeItem<PropertyLine> root = new TreeItem<>(new PropertyLine.Group(""));
        root.setExpanded(true);
        if (lines.groupingProperty().get() == Grouping.NONE) {
            lines.visible().forEach(line -> root.getChildren().add(new TreeItem<>(line)));
        } else {
            lines.groups().forEach((group, members) -> {
                TreeItem<PropertyLine> item = new TreeItem<>(group);
                item.setExpanded(true);
                members.forEach(line -> item.getChildren().add(new TreeItem<>(line)));
                root.getChildren().add(item);
            });
        }
        setRoot(root);
        sort();
        select(before);
    }

    private void select(List<PropTag> tags) {
        getSelectionModel().clearSelection();
        for (int row = 0; row < getExpandedItemCount() && !tags.isEmpty(); row++) {
            int index = row;
            getTreeItem(row).getValue().property().filter(each -> tags.contains(each.entry().tag()))
                    .ifPresent(each -> getSelectionModel().select(index));
        }
    }

    private ContextMenu menu() {
        Menu copy = new Menu(texts.text("copy-as"));
        for (CopyForm form : CopyForm.values()) {
            MenuItem item = new MenuItem(texts.text("form." + form.name()));
            item.setOnAction(event -> copy(form));
            copy.getItems().add(item);
        }
        Menu open = new Menu(texts.text("open"));
        MenuItem save = item("save", null, () -> selected.get().ifPresent(model::save));
        ContextMenu menu = new ContextMenu(item("copy-value", COPY, () -> copy(CopyForm.VALUE)),
                item("copy-name", COPY_NAME, () -> copy(CopyForm.NAME_VALUE)), copy, new SeparatorMenuItem(), open,
                save);
        menu.setOnShowing(event -> fill(open));
        return menu;
    }

    private void fill(Menu open) {
        List<MenuItem> items = new ArrayList<>();
        selected.get().map(model::targets).orElse(List.of()).forEach(target -> {
            MenuItem item = new MenuItem(TargetText.of(target, texts));
            item.setOnAction(event -> model.open(target));
            items.add(item);
        });
        open.getItems().setAll(items);
        open.setDisable(items.isEmpty());
    }

    private MenuItem item(String key, @Nullable KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setAccelerator(keys);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy(selectedRows().size() > 1 ? CopyForm.TSV : CopyForm.VALUE);
            event.consume();
        } else if (COPY_NAME.match(event)) {
            copy(CopyForm.NAME_VALUE);
            event.consume();
        } else if (OPEN.match(event)) {
            openSelected();
            event.consume();
        }
    }
}
