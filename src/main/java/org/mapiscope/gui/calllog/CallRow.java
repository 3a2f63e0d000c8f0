package org.mapiscope.gui.calllog;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.trace.TracedCall;

/** A row that says by its colours whether its call runs, warned or failed. */
final class CallRow extends TableRow<CallLine> {
    private static final PseudoClass RUNNING = PseudoClass.getPseudoClass("running");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final ChangeListener<TracedCall> change = (property, before, now) -> colour(now);
    /** The calls outlive the row. */
    private final ChangeListener<TracedCall> weakly = new WeakChangeListener<>(change);
    private @Nullable CallLine watched;

    @Override
    protected void updateItem(@Nullable CallLine item, boolean empty) {
        super.updateItem(item, empty);
        if (watched != null) {
            watched.callProperty().removeListener(weakly);
        }
        watched = empty ? null : item;
        if (watched != null) {
            watched.callProperty().addListener(weakly);
        }
        colour(watched == null ? null : watched.call());
    }

    private void colour(@Nullable TracedCall call) {
        pseudoClassStateChanged(RUNNING, call != null && call.result().isEmpty());
        pseudoClassStateChanged(WARNED, call != null && call.result().filter(r -> r.warns()).isPresent());
        pseudoClassStateChanged(FAILED, call != null && call.result().filter(r -> r.failed()).isPresent());
    }
}
