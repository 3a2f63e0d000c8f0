package org.mapiscope.gui.property;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeTableCell;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.CellHint;

/** The beginning of a text in one line, and more of it as a tooltip. */
final class PropertyCell extends TreeTableCell<PropertyLine, String> {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final int IN_CELL = 300;
    private static final int IN_TOOLTIP = 2000;

    PropertyCell() {
        getStyleClass().add("property-cell");
        CellHint.on(this, this::help);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
        super.updateItem(text, empty);
        PropertyLine line = empty || getTableRow() == null ? null : getTableRow().getItem();
        pseudoClassStateChanged(FAILED, line instanceof PropertyLine.One one && one.row().isFailed());
        pseudoClassStateChanged(GROUP, line instanceof PropertyLine.Group);
        if (empty || text == null || text.isEmpty()) {
            setText(null);
        } else {
            setText(oneLine(text));
        }
    }

    private String help() {
        String text = isEmpty() || getItem() == null ? "" : getItem();
        return text.length() > IN_TOOLTIP ? text.substring(0, IN_TOOLTIP) + "…" : text;
    }

    private static String oneLine(String text) {
        String shown = text.length() > IN_CELL ? text.substring(0, IN_CELL) + "…" : text;
        return shown.replace("\r\n", "⏎").replace('\n', '⏎').replace('\r', '⏎').replace('\t', ' ').replace('\0', '␀');
    }
}
