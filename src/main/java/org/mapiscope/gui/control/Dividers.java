package org.mapiscope.gui.control;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The dividers of panes that are split. FX thread only. */
public final class Dividers {
    private Dividers() {}

    /** {@return whether a mouse event's target is a divider of {@code split}, and not of a pane within it} */
    public static boolean isOn(EventTarget target, SplitPane split) {
        Node node = target instanceof Node found ? found : null;
        while (node != null && !node.getStyleClass().contains("split-pane-divider")) {
            node = node.getParent();
        }
        return node != null && split.equals(node.getParent());
    }
}
