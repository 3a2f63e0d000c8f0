package org.mapiscope.gui.calllog;

import javafx.geometry.Insets;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.mapi.trace.TracedCall;

/** A call in MAPI's notation with what it returned, indented below the call that made it. */
final class CallCell extends TableCell<CallLine, TracedCall> {
    private static final double INDENT = 18;
    private static final double EDGE = 8;

    CallCell() {
        getStyleClass().add("mono");
        CellHint.on(this, () -> isEmpty() || getItem() == null ? "" : getItem().text());
    }

    @Override
    protected void updateItem(@Nullable TracedCall call, boolean empty) {
        super.updateItem(call, empty);
        if (empty || call == null) {
            setText(null);
            return;
        }
        setPadding(new Insets(0, EDGE, 0, EDGE + INDENT * call.depth()));
        setText(call.out().isEmpty() ? call.invocation() : call.invocation() + "  " + call.out());
    }
}
