package org.mapiscope.gui.hierarchy;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;

/** A tree item that follows its node, and reads what is below it while it is expanded. FX thread only. */
final class NodeItem extends TreeItem<TreeNode> {
    private final TreeNode node;
    private final FoldersViewModel model;

    NodeItem(TreeNode node, FoldersViewModel model) {
        super(node);
        this.node = node;
        this.model = model;
        expandedProperty().addListener((property, before, expanded) -> {
            if (expanded) {
                model.expand(node);
            } else {
                model.collapse(node);
            }
        });
        node.children().addListener((ListChangeListener<FolderNode>) change -> follow());
        follow();
    }

    @Override
    public boolean isLeaf() {
        return node.isLeaf();
    }

    /** Keeps the items of folders that are still there, so that they stay expanded. */
    private void follow() {
        getChildren().setAll(node.children().stream().map(this::itemOf).toList());
    }

    private TreeItem<TreeNode> itemOf(FolderNode child) {
        return getChildren().stream().filter(item -> item.getValue().equals(child)).findFirst()
                .orElseGet(() -> new NodeItem(child, model));
    }
}
