package org.mapiscope.gui.smartview;

import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.mapiscope.smartview.Block;

/** A tree item of a block, which makes those below it when they are asked for. FX thread only. */
final class BlockItem extends TreeItem<Block> {
    private boolean made;

    BlockItem(Block block) {
        super(block);
    }

    @Override
    public boolean isLeaf() {
        return getValue().children().isEmpty();
    }

    @Override
    public ObservableList<TreeItem<Block>> getChildren() {
        ObservableList<TreeItem<Block>> children = super.getChildren();
        if (!made) {
            made = true;
            children.setAll(getValue().children().stream().map(BlockItem::new).toList());
        }
        return children;
    }

    /** Expands it and all below it. */
    void expandAll() {
        setExpanded(true);
        getChildren().forEach(child -> ((BlockItem) child).expandAll());
    }
}
