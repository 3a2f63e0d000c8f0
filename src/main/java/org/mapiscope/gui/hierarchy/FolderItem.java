package org.mapiscope.gui.hierarchy;

import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;

/** A tree item that follows its node, and reads what is below it when it is expanded. FX thread only. */
final class FolderItem extends TreeItem<FolderNode> {
    private final FolderNode node;
    private final HierarchyViewModel model;

    FolderItem(FolderNode node, HierarchyViewModel model) {
        super(node);
        this.node = node;
        this.model = model;
        expandedProperty().subscribe(expanded -> {
            if (expanded) {
                model.expand(node);
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

    private TreeItem<FolderNode> itemOf(FolderNode child) {
        return getChildren().stream().filter(item -> item.getValue().equals(child)).findFirst()
                .orElseGet(() -> new FolderItem(child, model));
    }
}
