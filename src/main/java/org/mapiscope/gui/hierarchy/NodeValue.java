package org.mapiscope.gui.hierarchy;

import javafx.beans.binding.ObjectBinding;

/** A node, anew whenever what its cell shows has changed. FX thread only. */
final class NodeValue extends ObjectBinding<TreeNode> {
    private final TreeNode node;

    NodeValue(TreeNode node) {
        this.node = node;
        bind(node.shownProperty(), node.stateProperty(), node.store().shownProperty());
    }

    @Override
    protected TreeNode computeValue() {
        return node;
    }
}
