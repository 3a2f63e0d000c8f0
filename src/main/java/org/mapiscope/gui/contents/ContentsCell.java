package org.mapiscope.gui.contents;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.operation.table.CellText;
import org.mapiscope.operation.table.TableRow;

/** One value of one row: as text, or what stands in its place. FX thread only. */
final class ContentsCell extends TableCell<RowItem, RowState> {
    // pseudo-classes, for to change a style class makes JavaFX match all rules anew
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final String EXPANDED = "\u25BE ";
    private static final String COLLAPSED = "\u25B8 ";
    private static final String LEVEL = "    ";

    private final PropTag tag;
    private final Messages texts;
    private final Supplier<SortOrderSet> order;

    /** @param order how the table is grouped */
    ContentsCell(PropTag tag, Messages texts, Supplier<SortOrderSet> order) {
        this.tag = tag;
        this.texts = texts;
        this.order = order;
        if (isNumber(tag.type())) {
            getStyleClass().add("number");
        }
        CellHint.on(this, this::help);
    }

    private static boolean isNumber(PropType type) {
        return type.equals(PropType.PT_LONG) || type.equals(PropType.PT_I2) || type.equals(PropType.PT_I8)
                || type.equals(PropType.PT_DOUBLE) || type.equals(PropType.PT_R4) || type.equals(PropType.PT_CURRENCY);
    }

    @Override
    protected void updateItem(@Nullable RowState state, boolean empty) {
        super.updateItem(state, empty);
        boolean first = getTableView() != null && getTableView().getVisibleLeafIndex(getTableColumn()) == 0;
        pseudoClassStateChanged(MUTED, first && (state instanceof RowState.Loading || state instanceof RowState.Gone));
        pseudoClassStateChanged(FAILED, state instanceof RowState.Failed
                || (state instanceof RowState.Read read && value(read.row()) instanceof PropValue.ErrorValue error
                        && !isAbsent(error)));
        if (first) {
            showAcross("");
        }
        if (empty || state == null) {
            setText(null);
            return;
        }
        switch (state) {
            case RowState.Loading loading -> setText(first ? texts.text("loading") : "");
            case RowState.Gone gone -> setText(first ? texts.text("gone") : "");
            case RowState.Failed failed -> setText(first ? failed.reason().result().toString() : "");
            case RowState.Read read -> show(read.row(), first);
        }
    }

    private void show(TableRow row, boolean first) {
        PropValue value = value(row);
        String text = isAbsent(value) ? "" : CellText.shown(value);
        String cut = row.isCut(tag) && !text.endsWith("\u2026") ? "\u2026" : "";
        String before = first ? LEVEL.repeat(row.depth()) : "";
        if (row.isHeading()) {
            setText("");
            if (first) {
                showAcross(before + (row.isExpanded() ? EXPANDED : COLLAPSED) + heading(row));
            }
        } else {
            setText(before + text + cut);
        }
    }

    private PropValue value(TableRow row) {
        return row.value(tag).orElseGet(() -> new PropValue.ErrorValue(tag, HResult.MAPI_E_NOT_FOUND));
    }

    private void showAcross(String text) {
        if (getTableRow() instanceof ContentsRow row) {
            row.showAcross(text);
        }
    }

    /** {@return what a heading's rows have in common, and how many there are} */
    private String heading(TableRow row) {
        SortOrderSet now = order.get();
        int level = Math.min(row.depth(), now.categories() - 1);
        String value = level < 0 ? "" : row.value(now.sorts().get(level).tag()).map(CellText::shown).orElse("");
        return texts.text("heading", value, row.value(PropTags.PR_CONTENT_COUNT).map(CellText::shown).orElse("?"));
    }

    /** {@return whether the row simply lacks the property, which is no news in a table} */
    private static boolean isAbsent(PropValue value) {
        return value instanceof PropValue.ErrorValue error && error.result().equals(HResult.MAPI_E_NOT_FOUND);
    }

    private String help() {
        String text = getText() == null ? "" : getText();
        return getItem() instanceof RowState.Read read && !text.isEmpty()
                ? read.row().value(tag).map(CellText::shown).orElse(text)
                : text;
    }
}
