package org.mapiscope.gui.contents;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.operation.table.TableFormat;

/** What is above the rows: the filter box, and the buttons for all that is done with the table. FX thread only. */
final class ContentsTools extends VBox {
    private static final KeyCombination FILTER = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination BUILD = new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F3);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN);

    /** The box takes what room the buttons leave. */
    private static final int FILTER_COLUMNS = 14;

    private final Messages texts = Messages.of(ContentsTools.class);
    private final Buttons buttons = new Buttons(texts, "contents");
    private final ContentsViewModel model;
    private final ContentsFilter filter;
    private final ContentsExport export;
    private final ContentsTable table;
    private final TextField box = new TextField();

    ContentsTools(ContentsViewModel model, ContentsFilter filter, ContentsExport export, ContentsTable table) {
        this.model = model;
        this.filter = filter;
        this.export = export;
        this.table = table;
        Label error = new Label();
        error.setId("contents-filter-error");
        error.getStyleClass().add("failed");
        error.setWrapText(true);
        error.textProperty().bind(filter.errorProperty());
        error.managedProperty().bind(filter.errorProperty().isNotEmpty());
        HBox line = new HBox(error);
        line.getStyleClass().add("contents-error-line");
        line.managedProperty().bind(error.managedProperty());
        line.visibleProperty().bind(error.managedProperty());
        getChildren().addAll(bar(), line);
        disableProperty().bind(model.shownProperty().map(Optional::isEmpty));
    }

    private ToolBar bar() {
        box.setId("contents-filter");
        box.setPromptText(texts.text("filter.prompt"));
        box.setAccessibleText(texts.text("filter") + ". " + texts.text("filter.help"));
        box.setTooltip(new Tooltip(texts.text("filter.help")));
        box.textProperty().bindBidirectional(filter.textProperty());
        box.setOnAction(event -> filter.apply());
        box.setPrefColumnCount(FILTER_COLUMNS);
        HBox.setHgrow(box, Priority.ALWAYS);
        Button clear = buttons.button("clear-filter", Feather.X, filter::clear);
        clear.disableProperty().bind(model.restrictionProperty().map(Optional::isEmpty));
        clear.setText(null);
        return new ToolBar(box, small("apply", Feather.FILTER, filter::apply), clear,
                small("previous", Feather.ARROW_UP, () -> find(true)),
                small("next", Feather.ARROW_DOWN, () -> find(false)),
                buttons.button("build", Feather.SLIDERS, this::build),
                buttons.button("columns", Feather.COLUMNS, this::chooseColumns), groups(), exports(),
                small("copy", Feather.COPY, () -> export.copy(table.getSelectionModel().getSelectedIndices())),
                small("reload", Feather.REFRESH_CW, model::reload));
    }

    /** {@return a button that shows its icon only} */
    private Button small(String key, Ikon icon, Runnable action) {
        Button button = buttons.button(key, icon, action);
        button.setText(null);
        return button;
    }

    private MenuButton menu(String key, Ikon icon) {
        MenuButton menu = new MenuButton(texts.text(key), new FontIcon(icon));
        menu.setId("contents-" + key);
        menu.setAccessibleText(texts.text(key) + ". " + texts.text(key + ".help"));
        menu.setTooltip(new Tooltip(texts.text(key + ".help")));
        menu.getStyleClass().add("flat");
        return menu;
    }

    private MenuButton exports() {
        MenuButton menu = menu("export", Feather.DOWNLOAD);
        for (TableFormat format : TableFormat.values()) {
            MenuItem item = new MenuItem(texts.text("export." + format));
            item.setOnAction(event -> export.export(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuButton groups() {
        MenuButton menu = menu("group", Feather.LAYERS);
        menu.setOnShowing(event -> {
            menu.getItems().clear();
            SortOrderSet order = model.orderProperty().get();
            Optional<PropTag> head = order.sorts().stream().limit(order.categories()).map(SortOrderSet.SortOrder::tag)
                    .findFirst();
            ToggleGroup one = new ToggleGroup();
            menu.getItems().addAll(group(Optional.empty(), head, one), new SeparatorMenuItem());
            model.columns().forEach(column -> menu.getItems().add(group(Optional.of(column.tag()), head, one)));
        });
        // without an item a menu does not open, and so never asks what is in it
        menu.getItems().add(new MenuItem(texts.text("group.none")));
        return menu;
    }

    private RadioMenuItem group(Optional<PropTag> column, Optional<PropTag> now, ToggleGroup one) {
        RadioMenuItem item = new RadioMenuItem(column.map(ColumnTitle::of).orElseGet(() -> texts.text("group.none")));
        // the underscore of PR_SUBJECT is no mark of a key
        item.setMnemonicParsing(false);
        item.setToggleGroup(one);
        item.setSelected(column.equals(now));
        item.setOnAction(event -> model.groupBy(column));
        return item;
    }

    private void find(boolean backward) {
        filter.find(table.getSelectionModel().getSelectedIndex(), backward);
    }

    private void build() {
        RestrictionDialog dialog = new RestrictionDialog(new RestrictionEditor(filter.start()));
        dialog.initOwner(getScene().getWindow());
        dialog.showAndWait().ifPresent(filter::apply);
    }

    private void chooseColumns() {
        ColumnsDialog dialog = new ColumnsDialog(new ColumnChoice(model.columns(), model.availableColumns()));
        dialog.initOwner(getScene().getWindow());
        dialog.showAndWait().ifPresent(model::setColumns);
    }

    /** The keys that hold in all of the pane. */
    void key(KeyEvent event) {
        if (FILTER.match(event)) {
            box.requestFocus();
            box.selectAll();
        } else if (BUILD.match(event)) {
            build();
        } else if (NEXT.match(event)) {
            find(false);
        } else if (PREVIOUS.match(event)) {
            find(true);
        } else {
            return;
        }
        event.consume();
    }
}
