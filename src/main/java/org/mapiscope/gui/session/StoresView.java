package org.mapiscope.gui.session;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.StoreEntry;

/** The stores of the selected session, with what is known of the selected one. FX thread only. */
public final class StoresView extends BorderPane {
    private static final Messages TEXTS = Messages.of(StoresView.class);
    private static final double TABLE_PART = 0.64;

    private final StoresViewModel model;
    private final Actions actions;
    private final TableView<StoreEntry> table;

    public StoresView(StoresViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
        this.table = new TableView<>(model.stores());
        buildTable();
        SplitPane split = new SplitPane(table, new StoreDetails(model, actions.explain(), actions.copy()));
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(TABLE_PART);
        setTop(tools());
        setCenter(split);
    }

    private ToolBar tools() {
        Button open = button("open", Feather.FOLDER_PLUS, model::open);
        open.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.canOpen(), model.states()));
        Button close = button("close", Feather.FOLDER_MINUS, model::close);
        close.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.canClose(), model.states()));
        Button openAll = button("open-all", Feather.LAYERS, model::openAll);
        openAll.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.canOpenAll(), model.states()));
        Button folders = button("folders", Feather.GIT_MERGE, this::showFolders);
        folders.disableProperty().bind(Bindings.createBooleanBinding(() -> !canShowFolders(), model.states()));
        ToolBar bar = new ToolBar(open, close, openAll, new Separator(Orientation.VERTICAL), folders);
        bar.getStyleClass().add("pane-tools");
        return bar;
    }

    private static Button button(String key, Ikon icon, Runnable action) {
        Button button = new Button(TEXTS.text(key), new FontIcon(icon));
        button.setId("stores-" + key);
        button.getStyleClass().add("flat");
        button.setTooltip(new Tooltip(TEXTS.text(key + ".help")));
        button.setAccessibleText(TEXTS.text(key + ".help"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private boolean canShowFolders() {
        return model.selectedProperty().get().filter(store -> !model.isBusy(store)).isPresent();
    }

    private void showFolders() {
        model.selectedProperty().get()
                .ifPresent(store -> model.sessionProperty().get().ifPresent(session -> actions.folders().show(session,
                        store)));
    }

    private void buildTable() {
        table.setId("stores");
        table.getStyleClass().add("dense");
        table.setAccessibleText(TEXTS.text("stores.table"));
        table.setPlaceholder(new Label(TEXTS.text("stores.none")));
        table.getColumns().add(Columns.text(TEXTS.text("store.name"), 150, StoreEntry::name));
        table.getColumns().add(stateColumn());
        table.getColumns().add(Columns.text(TEXTS.text("store.default"), 70,
                store -> store.isDefault() ? TEXTS.text("store.default.yes") : ""));
        table.getColumns().add(Columns.text(TEXTS.text("store.file"), 240, StoreText::file));
        table.getColumns().add(Columns.text(TEXTS.text("store.provider"), 170, StoreEntry::providerDisplay));
        table.getColumns().add(Columns.size(TEXTS.text("store.size"), 100, store -> store.size().orElse(0)));
        table.getColumns().add(mono(Columns.text(TEXTS.text("store.support"), 110, StoreText::supportHex,
                store -> Optional.of(StoreText.supportNames(store)))));
        table.getColumns().add(mono(Columns.text(TEXTS.text("store.mdb"), 160, StoreText::mdbProvider)));
        table.getColumns().add(mono(Columns.text(TEXTS.text("store.entry-id"), 220,
                store -> store.entryId().toString())));
        table.setRowFactory(any -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && canShowFolders()) {
                showFolders();
                event.consume();
            }
        });
        table.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.select(Optional.of(chosen));
            }
        });
        WeakWatch.value(this, model.selectedProperty(),
                selected -> selected.ifPresentOrElse(table.getSelectionModel()::select,
                        table.getSelectionModel()::clearSelection));
        MenuKeys.setMenu(table, menu());
    }

    private ContextMenu menu() {
        MenuItem open = new MenuItem(TEXTS.text("open"));
        open.setOnAction(event -> model.open());
        MenuItem close = new MenuItem(TEXTS.text("close"));
        close.setOnAction(event -> model.close());
        MenuItem folders = new MenuItem(TEXTS.text("folders"));
        folders.setOnAction(event -> showFolders());
        MenuItem check = new MenuItem(TEXTS.text("check"));
        check.setId("stores-check");
        check.setOnAction(event -> file().ifPresent(actions.check()));
        ContextMenu menu = new ContextMenu(open, close, folders, check);
        menu.setOnShowing(event -> {
            open.setDisable(!model.canOpen());
            close.setDisable(!model.canClose());
            folders.setDisable(!canShowFolders());
            check.setDisable(file().isEmpty());
        });
        return menu;
    }

    private Optional<Path> file() {
        return model.selectedProperty().get().flatMap(StoreEntry::path);
    }

    private TableRow<StoreEntry> row() {
        TableRow<StoreEntry> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                showFolders();
            }
        });
        return row;
    }

    private TableColumn<StoreEntry, String> stateColumn() {
        TableColumn<StoreEntry, String> column = Columns.text(TEXTS.text("store.state"), 270, StoreText::state);
        column.setCellFactory(any -> new StateCell(model));
        return column;
    }

    private static TableColumn<StoreEntry, String> mono(TableColumn<StoreEntry, String> column) {
        column.getStyleClass().add("mono");
        return column;
    }

    /** The table, for the keyboard's way to it. */
    public void focusTable() {
        table.requestFocus();
    }

    /**
     * What the view leaves to its window.
     *
     * @param folders shows the folders of a store
     * @param check checks the file of a store
     * @param explain shows why a store did not open
     * @param copy puts a text on the clipboard
     */
    public record Actions(Folders folders, Consumer<Path> check, Consumer<MapiException> explain,
            Consumer<String> copy) {}

    /** Shows the folder tree of a store. */
    @FunctionalInterface
    public interface Folders {
        void show(ClientSession session, StoreEntry store);
    }

    /** Open, closed, failed, or what is being done to the store, in the colour of it. */
    private static final class StateCell extends TableCell<StoreEntry, String> {
        private final StoresViewModel model;

        StateCell(StoresViewModel model) {
            this.model = model;
            WeakWatch.changes(this, model.busy(), this::show);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            show();
        }

        private void show() {
            StoreEntry store = isEmpty() ? null : getTableRow().getItem();
            getStyleClass().removeAll("ok", "failed", "muted");
            if (store == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            boolean busy = model.isBusy(store);
            setText(busy ? TEXTS.text("state.busy") : getItem());
            setTooltip(new Tooltip(StoreText.stateWords(store)));
            getStyleClass().add(switch (store.state()) {
                case OPEN -> "ok";
                case CLOSED -> "muted";
                case FAILED -> "failed";
            });
            setGraphic(new FontIcon(busy ? Feather.CLOCK : icon(store.state())));
        }

        private static Ikon icon(StoreEntry.State state) {
            return switch (state) {
                case OPEN -> Feather.CHECK_CIRCLE;
                case CLOSED -> Feather.CIRCLE;
                case FAILED -> Feather.ALERT_OCTAGON;
            };
        }
    }
}
