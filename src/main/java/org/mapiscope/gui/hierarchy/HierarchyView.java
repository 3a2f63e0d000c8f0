package org.mapiscope.gui.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
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
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.CopyField;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.SpecialFolders;

/** The folder tree of one store. FX thread only; close it with its window. */
public final class HierarchyView extends BorderPane implements AutoCloseable {
    private static final KeyCombination COPY_PATH = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_ID = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REFRESH = new KeyCodeCombination(KeyCode.F5);
    private static final KeyCombination REFRESH_ALL = new KeyCodeCombination(KeyCode.F5, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 8;

    private final Messages texts = Messages.of(HierarchyView.class);
    private final Buttons buttons = new Buttons(texts, "hierarchy");
    private final HierarchyViewModel model;
    private final TreeTableView<FolderNode> tree = new TreeTableView<>();
    private final VBox notices = new VBox(GAP);
    private final CopyField path;
    private final CopyField entryId;

    public HierarchyView(HierarchyViewModel model) {
        this.model = model;
        getStyleClass().add("hierarchy");
        getStylesheets().add(HierarchyView.class.getResource("hierarchy.css").toExternalForm());
        path = new CopyField(texts.text("path"), model::copy);
        entryId = new CopyField(texts.text("entry-id"), model::copy);
        buildTree();
        setTop(new VBox(tools(), notices));
        setCenter(tree);
        setBottom(details());
        model.rootProperty().subscribe(this::showRoot);
        model.failureProperty().subscribe(failure -> showNotices());
        model.overProperty().subscribe(over -> showNotices());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.open();
    }

    private ToolBar tools() {
        Button refresh = buttons.button("refresh", Feather.REFRESH_CW, () -> withSelected(model::refresh));
        Button refreshAll = buttons.button("refresh-all", Feather.REFRESH_CCW, model::refreshAll);
        Button copyPath = buttons.button("copy-path", Feather.COPY, () -> withSelected(model::copyPath));
        Button copyId = buttons.button("copy-id", Feather.HASH, () -> withSelected(model::copyEntryId));
        refresh.disableProperty().bind(noSelection().or(model.overProperty()));
        refreshAll.disableProperty().bind(model.overProperty());
        copyPath.disableProperty().bind(noSelection());
        copyId.disableProperty().bind(noSelection());
        return new ToolBar(refresh, refreshAll, copyPath, copyId);
    }

    private BooleanBinding noSelection() {
        return tree.getSelectionModel().selectedItemProperty().isNull();
    }

    private void withSelected(Consumer<FolderNode> action) {
        selected().ifPresent(action);
    }

    private Optional<FolderNode> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    private void buildTree() {
        tree.setId("hierarchy-tree");
        tree.setAccessibleText(texts.text("tree", model.storeName()));
        tree.setPlaceholder(new Label(texts.text("loading")));
        tree.getStyleClass().addAll("edge-to-edge", "dense");
        TreeTableColumn<FolderNode, FolderNode> name = new TreeTableColumn<>(texts.text("column.name"));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        name.setPrefWidth(340);
        name.setCellValueFactory(cell -> watched(cell.getValue().getValue()));
        name.setCellFactory(any -> new FolderCell(texts));
        tree.getColumns().setAll(List.of(name, count("messages", node -> node.entry().contentCount()),
                count("unread", node -> node.entry().unreadCount()),
                count("hidden", node -> node.entry().associatedCount()), text("class", 150), state()));
        tree.getSelectionModel().selectedItemProperty().subscribe(this::showSelected);
        tree.setContextMenu(new ContextMenu(menu("refresh", REFRESH, model::refresh),
                menu("copy-path", COPY_PATH, model::copyPath), menu("copy-id", COPY_ID, model::copyEntryId)));
    }

    private static ObservableValue<FolderNode> watched(FolderNode node) {
        return node.entryProperty().map(entry -> node);
    }

    private TreeTableColumn<FolderNode, Integer> count(String key, ToIntFunction<FolderNode> number) {
        TreeTableColumn<FolderNode, Integer> column = new TreeTableColumn<>(texts.text("column." + key));
        column.setPrefWidth(100);
        column.getStyleClass().add("number");
        column.setCellValueFactory(
                cell -> cell.getValue().getValue().entryProperty()
                        .map(entry -> number.applyAsInt(cell.getValue().getValue())));
        return column;
    }

    private TreeTableColumn<FolderNode, String> text(String key, double width) {
        TreeTableColumn<FolderNode, String> column = new TreeTableColumn<>(texts.text("column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> cell.getValue().getValue().entryProperty().map(entry -> entry.containerClass()));
        return column;
    }

    private TreeTableColumn<FolderNode, FolderNode.Children> state() {
        TreeTableColumn<FolderNode, FolderNode.Children> column = new TreeTableColumn<>(texts.text("column.state"));
        column.setPrefWidth(230);
        column.setCellValueFactory(cell -> cell.getValue().getValue().stateProperty());
        column.setCellFactory(any -> new StateCell(texts));
        return column;
    }

    private MenuItem menu(String key, KeyCombination keys, Consumer<FolderNode> action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setAccelerator(keys);
        item.setOnAction(event -> withSelected(action));
        return item;
    }

    private VBox details() {
        GridPane grid = new GridPane(GAP, GAP / 2);
        grid.addRow(0, named("path", path), path);
        grid.addRow(1, named("entry-id", entryId), entryId);
        GridPane.setHgrow(path, Priority.ALWAYS);
        GridPane.setHgrow(entryId, Priority.ALWAYS);
        Label status = new Label();
        status.setId("hierarchy-status");
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().add("muted");
        VBox box = new VBox(GAP, grid, status);
        box.setPadding(new Insets(GAP));
        return box;
    }

    private Label named(String key, CopyField field) {
        field.field().setId("hierarchy-" + key);
        Label label = new Label(texts.text(key));
        label.setLabelFor(field.field());
        return label;
    }

    private void showRoot(@Nullable FolderNode root) {
        if (root == null) {
            tree.setRoot(null);
            return;
        }
        FolderItem item = new FolderItem(root, model);
        item.setExpanded(true);
        tree.setRoot(item);
        // the folders that people see come after one more level, which nobody wants to open by hand
        item.getChildren().addListener((ListChangeListener<TreeItem<FolderNode>>) change -> item
                .getChildren().stream().filter(each -> each.getValue().kind() == SpecialFolders.Kind.IPM_SUBTREE)
                .filter(each -> each.getValue().state() instanceof FolderNode.Children.Unread)
                .forEach(each -> each.setExpanded(true)));
        tree.getSelectionModel().select(item);
    }

    private void showSelected(@Nullable TreeItem<FolderNode> item) {
        path.textProperty().set(item == null ? "" : item.getValue().path());
        entryId.textProperty().set(item == null ? "" : item.getValue().entryId().toString());
    }

    private void showNotices() {
        notices.getChildren().clear();
        if (model.overProperty().get()) {
            notices.getChildren().add(new Notice(Notice.Kind.WARNING, texts.text("over")));
        }
        model.failureProperty().get().ifPresent(e -> notices.getChildren().add(failed(e)));
        notices.setPadding(notices.getChildren().isEmpty() ? Insets.EMPTY : new Insets(GAP));
        tree.setPlaceholder(new Label(model.failureProperty().get().isPresent() ? "" : texts.text("loading")));
    }

    private Notice failed(MapiException e) {
        return new Notice(Notice.Kind.ERROR,
                texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)));
    }

    private void key(KeyEvent event) {
        if (REFRESH_ALL.match(event)) {
            model.refreshAll();
        } else if (REFRESH.match(event)) {
            withSelected(model::refresh);
        } else if (COPY_PATH.match(event)) {
            withSelected(model::copyPath);
        } else if (COPY_ID.match(event)) {
            withSelected(model::copyEntryId);
        } else {
            return;
        }
        event.consume();
    }

    /** Puts the keyboard into the tree. */
    public void focusTree() {
        tree.requestFocus();
    }

    @Override
    public void close() {
        model.close();
    }

    /** Whether the folders below are read; the result when they cannot be. */
    private static final class StateCell extends TreeTableCell<FolderNode, FolderNode.Children> {
        private final Messages texts;

        StateCell(Messages texts) {
            this.texts = texts;
        }

        @Override
        protected void updateItem(FolderNode.@Nullable Children state, boolean empty) {
            super.updateItem(state, empty);
            getStyleClass().remove("failed");
            setText(null);
            setGraphic(null);
            setTooltip(null);
            if (!empty && state instanceof FolderNode.Children.Loading) {
                setText(texts.text("loading"));
            } else if (!empty && state instanceof FolderNode.Children.Failed failed) {
                MapiException e = failed.reason();
                getStyleClass().add("failed");
                setText(e.result().toString());
                setGraphic(new FontIcon(Feather.ALERT_OCTAGON));
                setTooltip(new Tooltip(
                        texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e))));
            }
        }
    }
}
