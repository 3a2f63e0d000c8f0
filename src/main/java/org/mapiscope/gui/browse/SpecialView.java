package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.FirstRow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.hierarchy.FolderWords;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.SpecialFolderCheck;
import org.mapiscope.operation.SpecialFolderCheck.State;

/** The table of a store's special folders. FX thread only. */
final class SpecialView extends BorderPane {
    private static final Messages TEXTS = Messages.of(SpecialView.class);
    private static final double GAP = 8;

    private final SpecialViewModel model;
    private final Opener opener;
    private final Consumer<Optional<ObjectPath>> selected;
    private final TableView<SpecialFolderCheck.Row> table;
    private final VBox notices = new VBox();

    /** @param selected told of the folder that the person is on */
    SpecialView(SpecialViewModel model, Opener opener, Consumer<Optional<ObjectPath>> selected) {
        this.model = model;
        this.opener = opener;
        this.selected = selected;
        this.table = new TableView<>(model.rows());
        buildTable();
        Buttons buttons = new Buttons(TEXTS, "special");
        Button copy = buttons.button("special-copy", Feather.COPY, this::copy);
        Button save = buttons.button("special-save", Feather.SAVE, model::save);
        Label status = new Label();
        status.setId("special-status");
        status.getStyleClass().add("muted");
        status.textProperty().bind(model.statusProperty());
        ToolBar bar = new ToolBar(copy, save, status);
        setTop(new VBox(bar, notices));
        setCenter(table);
        model.failureProperty().subscribe(this::showFailure);
    }

    private void buildTable() {
        table.setId("special-folders");
        table.setAccessibleText(TEXTS.text("part.special"));
        table.setPlaceholder(new Label(TEXTS.text("loading")));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        FirstRow.onDown(table);
        for (SpecialColumn column : SpecialColumn.all()) {
            table.getColumns().add(Columns.text(column.title(), column.width(), column.text(),
                    row -> help(row)));
        }
        TableColumn<SpecialFolderCheck.Row, ?> first = table.getColumns().getFirst();
        iconed(first);
        table.getSelectionModel().selectedItemProperty()
                .subscribe(row -> selected.accept(Optional.ofNullable(row).flatMap(SpecialView::folder)));
        table.setRowFactory(any -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    // the first column is one of text, as all are
    @SuppressWarnings("unchecked")
    private static void iconed(TableColumn<SpecialFolderCheck.Row, ?> column) {
        ((TableColumn<SpecialFolderCheck.Row, String>) column).setCellFactory(any -> new KindCell());
    }

    private static Optional<String> help(SpecialFolderCheck.Row row) {
        return row.state() instanceof State.Failed failed
                ? Optional.of(failed.reason().call() + ": " + FailureText.sentences(failed.reason()))
                : Optional.empty();
    }

    private static Optional<ObjectPath> folder(SpecialFolderCheck.Row row) {
        return row.folder().map(ObjectPath.class::cast);
    }

    private TableRow<SpecialFolderCheck.Row> row() {
        TableRow<SpecialFolderCheck.Row> row = new StateRow();
        row.setOnMouseClicked(event -> {
            boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
            if (!row.isEmpty() && (twice || event.getButton() == MouseButton.MIDDLE)) {
                folder(row.getItem()).ifPresent(
                        folder -> open(folder, twice ? Opener.Where.HERE : Opener.Where.NEW_TAB));
            }
        });
        return row;
    }

    private void open(ObjectPath folder, Opener.Where where) {
        if (folder instanceof ObjectPath.Entry entry) {
            opener.open(Place.contents(entry, 0), where);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            Opener.Where where = event.isShortcutDown() ? Opener.Where.NEW_TAB : Opener.Where.HERE;
            Optional.ofNullable(table.getSelectionModel().getSelectedItem()).flatMap(SpecialView::folder)
                    .ifPresent(folder -> open(folder, where));
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
            event.consume();
        }
    }

    /** Copies the selected rows, all when fewer than two are selected. */
    private void copy() {
        List<SpecialFolderCheck.Row> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        model.copy(selected.size() < 2 ? model.rows() : selected);
    }

    private void showFailure(Optional<MapiException> failure) {
        notices.getChildren().setAll(failure.stream().map(e -> new Notice(Notice.Kind.WARNING,
                TEXTS.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)))).toList());
        notices.setPadding(failure.isPresent() ? new Insets(GAP) : Insets.EMPTY);
    }

    void focusTable() {
        table.requestFocus();
    }

    /** What the folder is there for, with its icon. */
    private static final class KindCell extends TableCell<SpecialFolderCheck.Row, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            SpecialFolderCheck.Row row = empty ? null : getTableRow().getItem();
            setText(row == null ? null : item);
            setGraphic(row == null ? null : new FontIcon(FolderWords.icon(row.kind())));
            setTooltip(row == null ? null : new Tooltip(item));
        }
    }

    /** In the colour of what came of it. */
    private static final class StateRow extends TableRow<SpecialFolderCheck.Row> {
        @Override
        protected void updateItem(SpecialFolderCheck.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            getStyleClass().removeAll("special-failed", "special-missing");
            if (!empty && row != null) {
                switch (row.state()) {
                    case State.NotLocated none -> getStyleClass().add("special-missing");
                    case State.Failed failed -> getStyleClass().add("special-failed");
                    case State.Read read -> {
                    }
                }
            }
        }
    }
}
