package org.mapiscope.gui.profiles;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.control.TreeItem;

/** A tree item that follows its node, and has what is below it read when it is expanded. FX thread only. */
final class NodeItem extends TreeItem<TreeNode> {
    private final TreeNode node;
    private final ProfilesViewModel model;

    NodeItem(TreeNode node, ProfilesViewModel model) {
        super(node);
        this.node = node;
        this.model = model;
        expandedProperty().subscribe(expanded -> {
            if (expanded) {
                model.expand(node);
            }
        });
        node.shown().addListener((ListChangeListener<TreeNode>) change -> follow());
        node.revisionProperty().addListener((property, before, now) -> Event.fireEvent(this,
                new TreeModificationEvent<>(TreeItem.<TreeNode>valueChangedEvent(), this, node)));
        follow();
    }

    @Override
    public boolean isLeaf() {
        return node.isLeaf();
    }

    /** Keeps the items of nodes that are still there, so that they stay expanded. */
    private void follow() {
        List<TreeItem<TreeNode>> items = node.shown().stream().map(this::itemOf).toList();
        if (!getChildren().equals(items)) {
            getChildren().setAll(items);
        }
        if (node.isFoundBelow()) {
            setExpanded(true);
        }
    }

    private TreeItem<TreeNode> itemOf(TreeNode child) {
        return getChildren().stream().filter(item -> item.getValue().equals(child)).findFirst()
                .orElseGet(() -> new NodeItem(child, model));
    }
}
