package org.mapiscope.gui.hierarchy;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.TreeTableRowSkin;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.FxThread;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.SpecialFolders;

/** The tree of a session's stores and their folders. FX thread only; close it with its window. */
public final class FoldersView extends BorderPane implements AutoCloseable {
    /** Whoever runs through the tree with the arrow keys stops here before the place is opened. */
    private static final Duration REST = Duration.millis(180);

    private static final double ROW_HEIGHT = 26;
    private static final double INDENT = 13;

    private final Messages texts = Messages.of(FoldersView.class);
    private final FoldersViewModel model;
    private final Opener opener;
    private final FolderMenu menu;
    private final TreeTableView<TreeNode> tree = new TreeTableView<>();
    private final TreeItem<TreeNode> root = new TreeItem<>();
    private final MarkedRow marked = new MarkedRow(tree);
    private final PauseTransition rest = new PauseTransition(REST);
    private List<ObjectPath> pending = List.of();
    private boolean revealing;

    /** @param copy puts a text on the clipboard */
    public FoldersView(FoldersViewModel model, Opener opener, Consumer<String> copy) {
        this.model = model;
        this.opener = opener;
        getStyleClass().add("hierarchy");
        getStylesheets().add(FoldersView.class.getResource("hierarchy.css").toExternalForm());
        buildTree();
        menu = new FolderMenu(model, opener, copy, this::selected);
        MenuKeys.setMenu(tree, menu);
        setCenter(tree);
        model.stores().addListener((ListChangeListener<StoreNode>) change -> showStores());
        showStores();
    }

    /** Says what exports a store or folder, which is given with its name; its key is Ctrl+E. */
    public void onExport(BiConsumer<ObjectPath, String> action) {
        menu.onExport(action);
    }

    /** {@return what can be done with the selected row, without the keys, which the tree has itself} */
    public List<MenuItem> items() {
        List<MenuItem> items = selected().map(menu::items).orElse(List.of());
        items.forEach(item -> item.setAccelerator(null));
        return items;
    }

    private void buildTree() {
        tree.setId("hierarchy-tree");
        tree.setAccessibleText(texts.text("tree"));
        tree.setPlaceholder(new Label(texts.text("none")));
        tree.getStyleClass().addAll("edge-to-edge", "dense");
        tree.setShowRoot(false);
        // JavaFX 26 forgets what style sheets say of a row's height and indent when its tree loses the keyboard
        tree.setFixedCellSize(ROW_HEIGHT);
        tree.setRoot(root);
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        TreeTableColumn<TreeNode, TreeNode> name = new TreeTableColumn<>(texts.text("column.name"));
        name.setPrefWidth(250);
        name.setMinWidth(140);
        name.setSortable(false);
        name.setCellValueFactory(cell -> watched(cell.getValue().getValue()));
        name.setCellFactory(any -> new FolderCell(texts));
        tree.getColumns().setAll(List.of(name, count("messages", 64, FolderEntry::contentCount),
                count("unread", 92, FolderEntry::unreadCount), count("hidden", 80, FolderEntry::associatedCount)));
        tree.setRowFactory(any -> row());
        tree.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> selected(now));
        rest.setOnFinished(event -> {
            // what selects a row without the person, such as a folder that came or went, leads nowhere
            if (tree.isFocused()) {
                go(Opener.Where.HERE);
            }
        });
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        tree.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            // whoever points at a row means that one
            if (event.getButton() == MouseButton.PRIMARY && rest.getStatus() == Animation.Status.RUNNING) {
                go(Opener.Where.HERE);
            }
        });
        // the menu asks where to go
        tree.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> rest.stop());
        root.addEventHandler(TreeItem.<TreeNode>childrenModificationEvent(),
                event -> FxThread.later(this::rowsCame));
    }

    /** {@return the node, anew whenever what its cell shows has changed} */
    private static ObservableValue<TreeNode> watched(TreeNode node) {
        return new NodeValue(node);
    }

    private TreeTableColumn<TreeNode, Integer> count(String key, double width, ToIntFunction<FolderEntry> number) {
        TreeTableColumn<TreeNode, Integer> column = new TreeTableColumn<>(texts.text("column." + key));
        column.setPrefWidth(width);
        column.setMinWidth(40);
        column.setSortable(false);
        column.getStyleClass().add("number");
        column.setCellValueFactory(cell -> switch (cell.getValue().getValue()) {
            case FolderNode folder -> folder.shownProperty().map(entry -> number.applyAsInt(entry));
            case StoreNode store -> store.shownProperty().map(entry -> null);
        });
        return column;
    }

    private TreeTableRow<TreeNode> row() {
        TreeTableRow<TreeNode> row = new TreeTableRow<>();
        row.skinProperty().subscribe(skin -> {
            if (skin instanceof TreeTableRowSkin<?> known) {
                known.setIndent(INDENT);
            }
        });
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            boolean elsewhere = event.getButton() == MouseButton.MIDDLE
                    || (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown());
            if (elsewhere && !row.isEmpty()) {
                opener.open(row.getItem().place(), Opener.Where.NEW_TAB);
                event.consume();
            }
        });
        return row;
    }

    private void selected(@Nullable TreeItem<TreeNode> now) {
        if (now != null && !revealing) {
            rest.playFromStart();
        }
    }

    private void go(Opener.Where where) {
        rest.stop();
        selected().ifPresent(node -> opener.open(node.place(), where));
    }

    private Optional<TreeNode> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            rest.stop();
            selected().flatMap(FolderMenu::folder)
                    .ifPresent(folder -> opener.open(FolderMenu.associated(folder), Opener.Where.HERE));
        } else if (event.getCode() == KeyCode.ENTER) {
            go(Opener.Where.HERE);
        } else if (event.getCode() == KeyCode.F5 && !event.isShortcutDown()) {
            selected().ifPresent(model::refresh);
        } else if (event.getCode() == KeyCode.E && event.isShortcutDown() && !event.isShiftDown()) {
            selected().ifPresent(menu::export);
        } else {
            return;
        }
        event.consume();
    }

    private void showStores() {
        List<TreeItem<TreeNode>> items = model.stores().stream().map(this::itemOf).toList();
        root.getChildren().setAll(items);
        root.setExpanded(true);
    }

    private TreeItem<TreeNode> itemOf(StoreNode store) {
        return root.getChildren().stream().filter(item -> item.getValue().equals(store)).findFirst()
                .orElseGet(() -> newItem(store));
    }

    private TreeItem<TreeNode> newItem(StoreNode store) {
        NodeItem item = new NodeItem(store, model);
        // the folders that people see come after one more level, which nobody wants to open by hand
        item.getChildren().addListener((ListChangeListener<TreeItem<TreeNode>>) change -> item.getChildren().stream()
                .filter(each -> each.getValue() instanceof FolderNode folder
                        && folder.kind() == SpecialFolders.Kind.IPM_SUBTREE
                        && folder.state() instanceof TreeNode.Children.Unread)
                .forEach(each -> each.setExpanded(true)));
        store.shownProperty().subscribe(entry -> {
            if (store.isOpen()) {
                item.setExpanded(true);
            }
        });
        return item;
    }

    /**
     * Marks the row of an object without going there; opens what is above it, as far as that is known.
     *
     * @param way the objects that lead to it, the store first, itself last
     */
    public void reveal(List<ObjectPath> way) {
        pending = List.of();
        revealing = true;
        tree.getSelectionModel().clearSelection();
        for (ObjectPath object : way.reversed()) {
            Optional<TreeItem<TreeNode>> item = find(root, object);
            if (item.isPresent()) {
                mark(item.get(), way, object);
                break;
            }
        }
        revealing = false;
        FxThread.later(marked::follow);
    }

    private void rowsCame() {
        revealPending();
        marked.show();
    }

    private void mark(TreeItem<TreeNode> item, List<ObjectPath> way, ObjectPath object) {
        for (TreeItem<TreeNode> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        tree.getSelectionModel().select(item);
        if (!object.equals(way.getLast()) && !item.isLeaf()) {
            // what is below comes later
            pending = way;
            item.setExpanded(true);
        }
    }

    private void revealPending() {
        if (!pending.isEmpty()) {
            List<ObjectPath> way = pending;
            Optional<TreeItem<TreeNode>> last = find(root, way.getLast());
            boolean waiting = known(way).map(item -> item.getValue().state())
                    .filter(TreeNode.Children.Loading.class::isInstance).isPresent();
            if (last.isPresent() || !waiting) {
                reveal(way);
            }
        }
    }

    private Optional<TreeItem<TreeNode>> known(List<ObjectPath> way) {
        return way.reversed().stream().flatMap(object -> find(root, object).stream()).findFirst();
    }

    private static Optional<TreeItem<TreeNode>> find(TreeItem<TreeNode> below, ObjectPath object) {
        for (TreeItem<TreeNode> item : below.getChildren()) {
            if (isOf(item.getValue(), object)) {
                return Optional.of(item);
            }
            Optional<TreeItem<TreeNode>> deeper = find(item, object);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(TreeNode node, ObjectPath object) {
        return switch (node) {
            case StoreNode store -> store.object().equals(object);
            case FolderNode folder -> folder.object().equals(object);
        };
    }

    /** Puts the keyboard into the tree. */
    public void focusTree() {
        tree.requestFocus();
    }

    @Override
    public void close() {
        rest.stop();
        model.close();
    }
}
