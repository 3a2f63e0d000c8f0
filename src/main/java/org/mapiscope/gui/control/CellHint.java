package org.mapiscope.gui.control;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * The tooltip of a control of which there are many, such as a cell: made when the mouse comes, for a tooltip is a window of
 * its own, and costs more than the cell that it explains. FX thread only.
 */
public final class CellHint {
    /** Wider ones are broken into lines. */
    private static final double MOST_WIDTH = 600;

    private CellHint() {}

    /**
     * Gives a control a tooltip.
     *
     * @param text asked for when the mouse comes and when the tooltip is about to be seen; there is none while it is empty
     */
    public static void on(Control control, Supplier<String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> control.setTooltip(
                text.get().isEmpty() ? null : tooltip(text)));
        control.addEventHandler(MouseEvent.MOUSE_EXITED, event -> control.setTooltip(null));
    }

    private static Tooltip tooltip(Supplier<String> text) {
        Tooltip tooltip = new Tooltip(text.get());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(MOST_WIDTH);
        // another value may have come to the cell since
        tooltip.setOnShowing(event -> tooltip.setText(text.get()));
        return tooltip;
    }
}
