package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;

/** The tree of sources, profiles and what is in them. FX thread only. */
final class ProfileTree extends TreeView<TreeNode> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ProfilesViewModel model;
    private final TreeItem<TreeNode> root = new TreeItem<>();

    ProfileTree(ProfilesViewModel model) {
        this.model = model;
        setId("profiles-tree");
        setAccessibleText(Messages.of(ProfileTree.class).text("tree"));
        getStyleClass().addAll("dense", "edge-to-edge");
        setShowRoot(false);
        setRoot(root);
        root.setExpanded(true);
        setCellFactory(any -> new NodeCell());
        getSelectionModel().selectedItemProperty()
                .subscribe(item -> model.select(Optional.ofNullable(item).map(TreeItem::getValue)));
        WeakWatch.changes(this, model.shown(), this::follow);
        model.setOnRearranged(this::keep);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        follow();
    }

    private void follow() {
        List<TreeItem<TreeNode>> items = model.shown().stream().map(this::itemOf).toList();
        if (!root.getChildren().equals(items)) {
            root.getChildren().setAll(items);
        }
        root.getChildren().stream().filter(item -> item.getValue().isFoundBelow())
                .forEach(item -> item.setExpanded(true));
    }

    private TreeItem<TreeNode> itemOf(SourceNode source) {
        return root.getChildren().stream().filter(item -> item.getValue().equals(source)).findFirst()
                .orElseGet(() -> newItem(source));
    }

    private TreeItem<TreeNode> newItem(SourceNode source) {
        NodeItem item = new NodeItem(source, model);
        item.setExpanded(true);
        return item;
    }

    /** Opens what is above a node, and selects it. */
    void reveal(TreeNode node) {
        find(root, node).ifPresent(item -> {
            for (TreeItem<TreeNode> above = item.getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            getSelectionModel().select(item);
            scrollTo(getRow(item));
        });
    }

    /** Selects a node again whose row was moved. */
    private void keep(TreeNode node) {
        find(root, node).filter(item -> getRow(item) >= 0 && getSelectionModel().getSelectedIndex() != getRow(item))
                .ifPresent(item -> getSelectionModel().clearAndSelect(getRow(item)));
    }

    private static Optional<TreeItem<TreeNode>> find(TreeItem<TreeNode> below, TreeNode node) {
        for (TreeItem<TreeNode> item : below.getChildren()) {
            Optional<TreeItem<TreeNode>> found = item.getValue().equals(node) ? Optional.of(item) : find(item, node);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            model.selectedProperty().get().ifPresent(node -> model.dialogs().copy(node.name()));
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE
                && model.selectedProperty().get().filter(each -> each instanceof SourceNode).isPresent()) {
            model.closeFile();
            event.consume();
        }
    }
}
