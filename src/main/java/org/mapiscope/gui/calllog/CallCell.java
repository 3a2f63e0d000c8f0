package org.mapiscope.gui.calllog;

import javafx.geometry.Insets;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.trace.TracedCall;

/** A call in MAPI's notation with what it returned, indented below the call that made it. */
final class CallCell extends TableCell<CallLine, TracedCall> {
    private static final double INDENT = 18;
    private static final double EDGE = 8;
    private static final double TOOLTIP_WIDTH = 600;

    private final Tooltip tooltip = new Tooltip();

    CallCell() {
        getStyleClass().add("mono");
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
    }

    @Override
    protected void updateItem(@Nullable TracedCall call, boolean empty) {
        super.updateItem(call, empty);
        if (empty || call == null) {
            setText(null);
            setTooltip(null);
            return;
        }
        setPadding(new Insets(0, EDGE, 0, EDGE + INDENT * call.depth()));
        setText(call.out().isEmpty() ? call.invocation() : call.invocation() + "  " + call.out());
        tooltip.setText(call.text());
        setTooltip(tooltip);
    }
}
