package org.mapiscope.gui.smartview;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.smartview.Block;

/** What a block says, in one line. */
final class BlockCell extends TreeCell<Block> {
    private static final PseudoClass UNPARSED = PseudoClass.getPseudoClass("unparsed");
    private static final PseudoClass SILENT = PseudoClass.getPseudoClass("silent");
    private static final int IN_CELL = 300;

    private final Messages texts;
    private final SmartViewModel model;

    BlockCell(Messages texts, SmartViewModel model) {
        this.texts = texts;
        this.model = model;
        getStyleClass().add("block-cell");
        CellHint.on(this, this::help);
    }

    @Override
    protected void updateItem(@Nullable Block block, boolean empty) {
        super.updateItem(block, empty);
        pseudoClassStateChanged(UNPARSED, !empty && block != null && block.kind() == Block.Kind.UNPARSED);
        pseudoClassStateChanged(SILENT, !empty && block != null && block.kind() == Block.Kind.SILENT);
        if (empty || block == null) {
            setText(null);
            return;
        }
        String text = text(block).replace("\r\n", " ").replace('\n', ' ').replace('\t', ' ').replace('\0', '.');
        setText(text.length() > IN_CELL ? text.substring(0, IN_CELL) + "…" : text);
    }

    private String help() {
        Block block = getItem();
        return isEmpty() || block == null
                ? ""
                : texts.text("block.place", "0x%X".formatted(block.offset()), block.length());
    }

    private String text(Block block) {
        if (!block.text().isEmpty()) {
            return block.text();
        }
        return getTreeItem().getParent() == null
                ? model.parserProperty().get().map(parser -> parser.alias()).orElse("")
                : texts.text("block.silent", block.length());
    }
}
