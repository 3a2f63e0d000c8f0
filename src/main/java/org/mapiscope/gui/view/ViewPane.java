package org.mapiscope.gui.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;

/** A view as a table, with all of the selected row below it. FX thread only. */
public final class ViewPane extends BorderPane {
    private static final Messages TEXTS = Messages.of(ViewPane.class);
    private static final double GAP = 8;
    private static final double TABLE_PART = 0.55;

    private final ViewViewModel model;
    private final Consumer<ObjectPath> open;
    private final TableView<ViewRow> table = new TableView<>();
    private final TextArea details = new TextArea();
    private final VBox notices = new VBox(GAP);

    /** @param open takes the person to an object */
    public ViewPane(ViewViewModel model, Consumer<ObjectPath> open) {
        this.model = model;
        this.open = open;
        Buttons buttons = new Buttons(TEXTS, "view");
        Button copy = buttons.button("copy", Feather.COPY, this::copy);
        Button save = buttons.button("save", Feather.SAVE, model::save);
        copy.disableProperty().bind(Bindings.isEmpty(table.getItems()));
        save.disableProperty().bind(Bindings.isEmpty(table.getItems()));
        Label status = new Label();
        status.setId("view-status");
        status.getStyleClass().add("muted");
        status.textProperty().bind(model.statusProperty());
        buildTable();
        details.setId("view-details");
        details.setAccessibleText(TEXTS.text("details"));
        details.setEditable(false);
        details.getStyleClass().add("mono");
        SplitPane split = new SplitPane(table, details);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TABLE_PART);
        setTop(new VBox(new ToolBar(copy, save, status), notices));
        setCenter(split);
        model.tableProperty().subscribe(this::show);
        model.failureProperty().subscribe(failure -> showNotices());
    }

    private void buildTable() {
        table.setId("view-table");
        table.setAccessibleText(TEXTS.text("rows"));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().subscribe(this::showDetails);
        table.setPlaceholder(new Label(TEXTS.text("nothing")));
        table.setRowFactory(any -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private TableRow<ViewRow> row() {
        TableRow<ViewRow> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                row.getItem().object().ifPresent(open);
            }
        });
        return row;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(table.getSelectionModel().getSelectedItem()).flatMap(ViewRow::object)
                    .ifPresent(open);
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
            event.consume();
        }
    }

    private void show(ViewTable now) {
        table.getColumns().clear();
        for (int i = 0; i < now.columns().size(); i++) {
            int index = i;
            ViewColumn column = now.columns().get(i);
            table.getColumns()
                    .add(Columns.text(column.title(), column.width(), row -> row.cells().get(index)));
        }
        table.getItems().setAll(now.rows());
        table.getSelectionModel().selectFirst();
        showNotices();
    }

    private void showDetails(@Nullable ViewRow row) {
        details.setText(row == null ? "" : row.details());
    }

    private void showNotices() {
        String attempts = model.attempts();
        Optional<MapiException> failure = model.failureProperty().get();
        notices.getChildren().clear();
        failure.ifPresent(e -> notices.getChildren().add(new Notice(Notice.Kind.ERROR,
                TEXTS.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)))));
        if (!attempts.isEmpty()) {
            notices.getChildren().add(new Notice(Notice.Kind.INFO, attempts));
        }
        notices.setPadding(notices.getChildren().isEmpty() ? Insets.EMPTY : new Insets(GAP));
    }

    /** Copies the selected rows, all when fewer than two are selected. */
    private void copy() {
        List<ViewRow> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        model.copy(selected.size() < 2 ? model.tableProperty().get().rows() : selected);
    }

    public ViewViewModel model() {
        return model;
    }

    public void focusTable() {
        table.requestFocus();
    }
}
