package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.operation.compare.CompareLabel;
import org.mapiscope.operation.compare.CompareRow;
import org.mapiscope.operation.compare.CompareStatus;

/** The selected profile and another one, side by side; what differs has a sign and a word. FX thread only. */
final class ComparePane extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 6;
    private static final double CHOICE_WIDTH = 260;
    private static final int MOST = 1000;

    private final Messages texts = Messages.of(ComparePane.class);
    private final CompareViewModel model;
    private final TreeTableView<CompareRow> table = new TreeTableView<>();
    private final TreeTableColumn<CompareRow, String> left;
    private final TreeTableColumn<CompareRow, String> right;

    ComparePane(CompareViewModel model) {
        this.model = model;
        left = column("compare.left", 230, row -> CompareWords.value(row, row.left()));
        right = column("compare.right", 230, row -> CompareWords.value(row, row.right()));
        buildTable();
        setTop(tools());
        setCenter(table);
        Label status = new Label();
        status.setId("compare-status");
        status.getStyleClass().addAll("muted", "pane-status");
        status.setMaxWidth(Double.MAX_VALUE);
        status.textProperty().bind(model.statusProperty());
        setBottom(status);
        WeakWatch.value(this, model.rowsProperty(), this::show);
    }

    private ToolBar tools() {
        ComboBox<ProfileNode> choice = new ComboBox<>(model.choices());
        choice.setId("compare-other");
        choice.setPrefWidth(CHOICE_WIDTH);
        choice.setPromptText(texts.text("compare.prompt"));
        choice.setAccessibleText(texts.text("compare.with.help"));
        choice.setTooltip(new Tooltip(texts.text("compare.with.help")));
        Label empty = new Label(texts.text("compare.no-other"));
        empty.setWrapText(true);
        choice.setPlaceholder(empty);
        choice.setCellFactory(list -> new ChoiceCell());
        choice.setButtonCell(new ChoiceCell());
        choice.valueProperty().bindBidirectional(model.otherProperty());
        Label with = new Label(texts.text("compare.with"));
        with.setLabelFor(choice);
        CheckBox only = new CheckBox(texts.text("compare.only"));
        only.setId("compare-only");
        only.setAccessibleText(texts.text("compare.only"));
        only.selectedProperty().bindBidirectional(model.differencesOnlyProperty());
        TextField filter = new TextField();
        filter.setId("compare-filter");
        filter.setPromptText(texts.text("filter"));
        filter.setAccessibleText(texts.text("compare.filter.help"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        Buttons buttons = new Buttons(texts, "compare");
        Button copy = buttons.button("copy-differences", Feather.COPY, this::copy);
        Button export = buttons.button("export", Feather.SAVE, model::export);
        copy.disableProperty().bind(Bindings.createBooleanBinding(() -> model.rowsProperty().get().isEmpty(),
                model.rowsProperty()));
        export.disableProperty().bind(copy.disableProperty());
        HBox chosen = new HBox(GAP, with, choice);
        chosen.setAlignment(Pos.CENTER_LEFT);
        ToolBar bar = new ToolBar(chosen, only, filter, copy, export);
        bar.getStyleClass().add("pane-tools");
        return bar;
    }

    private void buildTable() {
        table.setId("compare-table");
        table.setAccessibleText(texts.text("compare.table"));
        table.setShowRoot(false);
        table.getStyleClass().addAll("dense", "edge-to-edge", "compare");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        Label empty = new Label();
        empty.getStyleClass().add("empty");
        empty.textProperty().bind(model.statusProperty());
        table.setPlaceholder(empty);
        TreeTableColumn<CompareRow, String> status = column("compare.status", 130, CompareWords::status);
        status.setCellFactory(any -> new StatusCell());
        table.getColumns().setAll(List.of(column("compare.what", 250, CompareWords::label), status, left, right));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copy();
                event.consume();
            }
        });
    }

    private TreeTableColumn<CompareRow, String> column(String key, double width, Function<CompareRow, String> text) {
        TreeTableColumn<CompareRow, String> column = new TreeTableColumn<>(texts.text(key));
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(
                cell.getValue().getValue() == null ? "" : text.apply(cell.getValue().getValue())));
        column.setCellFactory(any -> new TextCell());
        return column;
    }

    private void show(List<CompareRow> rows) {
        left.setText(model.leftName().isEmpty() ? texts.text("compare.left") : model.leftName());
        right.setText(model.rightName().isEmpty() ? texts.text("compare.right") : model.rightName());
        TreeItem<CompareRow> root = new TreeItem<>();
        rows.forEach(row -> root.getChildren().add(item(row)));
        root.setExpanded(true);
        table.setRoot(rows.isEmpty() ? null : root);
    }

    private static TreeItem<CompareRow> item(CompareRow row) {
        TreeItem<CompareRow> item = new TreeItem<>(row);
        row.children().forEach(each -> item.getChildren().add(item(each)));
        // what only one side has is told by its own line
        item.setExpanded(row.status() == CompareStatus.CHANGED || row.label() instanceof CompareLabel.OfGroup);
        return item;
    }

    private void copy() {
        List<CompareRow> chosen = table.getSelectionModel().getSelectedItems().stream().map(TreeItem::getValue)
                .toList();
        if (chosen.isEmpty()) {
            model.copyAll();
        } else {
            model.copy(chosen);
        }
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }

    /** A profile with its source. */
    private static final class ChoiceCell extends ListCell<ProfileNode> {
        @Override
        protected void updateItem(@Nullable ProfileNode profile, boolean empty) {
            super.updateItem(profile, empty);
            setText(empty || profile == null ? null : CompareViewModel.name(profile));
        }
    }

    /** A text in one line, and all of it as a tooltip. */
    private static class TextCell extends TreeTableCell<CompareRow, String> {
        TextCell() {
            CellHint.on(this, () -> getText() == null ? "" : getText());
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            String shown = empty || text == null ? "" : shortened(text);
            setText(shown.isEmpty() ? null : shown);
        }
    }

    /** How the sides stand to each other: a sign, a word and a colour. */
    private static final class StatusCell extends TextCell {
        private static final PseudoClass DIFFERENT = PseudoClass.getPseudoClass("different");

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            Optional<CompareRow> row = empty ? Optional.empty() : Optional.ofNullable(getTableRow().getItem());
            setGraphic(row.map(each -> new FontIcon(CompareWords.icon(each.status()))).orElse(null));
            pseudoClassStateChanged(DIFFERENT, row.filter(CompareRow::isDifference).isPresent());
        }
    }
}
