package org.mapiscope.gui.smartview;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.smartview.Block;

/** The blocks of a value as a tree: choosing one marks its bytes, pointing at a byte chooses its block. FX thread only. */
final class BlockTree extends TreeView<Block> {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /** Trees of more blocks than this are not expanded at once. */
    private static final int MOST_EXPANDED = 400;

    private final Messages texts = Messages.of(BlockTree.class);
    private final SmartViewModel model;
    private boolean following;

    BlockTree(SmartViewModel model) {
        this.model = model;
        setId("smartview-tree");
        setAccessibleText(texts.text("tree"));
        getStyleClass().addAll("edge-to-edge", "dense");
        setCellFactory(any -> new BlockCell(texts, model));
        MenuItem copy = new MenuItem(texts.text("copy-block"));
        copy.setAccelerator(COPY);
        copy.setOnAction(event -> copySelected());
        MenuItem copyAll = new MenuItem(texts.text("copy-text"));
        copyAll.setOnAction(event -> model.copyText());
        MenuKeys.setMenu(this, new ContextMenu(copy, copyAll));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
        model.rootProperty().subscribe(this::showRoot);
        model.wayProperty().subscribe(this::follow);
    }

    private void showRoot(Optional<Block> root) {
        setRoot(root.map(BlockItem::new).orElse(null));
        root.filter(block -> Blocks.count(block, MOST_EXPANDED) < MOST_EXPANDED)
                .ifPresentOrElse(block -> ((BlockItem) getRoot()).expandAll(), this::expandRoot);
    }

    private void expandRoot() {
        if (getRoot() != null) {
            getRoot().setExpanded(true);
        }
    }

    /** Selects the last block of a way, and expands those above it. */
    private void follow(List<Block> way) {
        TreeItem<Block> item = getRoot();
        if (way.isEmpty() || item == null) {
            return;
        }
        for (Block block : way.subList(1, way.size())) {
            item.setExpanded(true);
            // the very block: others may be equal
            item = item.getChildren().stream().filter(child -> isSame(child.getValue(), block)).findFirst()
                    .orElse(item);
        }
        following = true;
        getSelectionModel().select(item);
        following = false;
        scrollTo(getRow(item));
    }

    // ReferenceEquality: two blocks without bytes can be equal and stand in different places
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Block one, Block other) {
        return one == other;
    }

    private void selected(@Nullable TreeItem<Block> item) {
        if (item != null && !following) {
            model.choose(item.getValue());
        }
    }

    private void copySelected() {
        TreeItem<Block> item = getSelectionModel().getSelectedItem();
        if (item != null) {
            model.copyText(item.getValue());
        }
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copySelected();
            event.consume();
        }
    }
}
