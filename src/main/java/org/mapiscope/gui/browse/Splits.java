package org.mapiscope.gui.browse;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import org.mapiscope.gui.control.Dividers;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.task.FxThread;

/** Keeps where a person put the dividers, for the next window. FX thread only. */
record Splits(Settings settings) {
    private static final double NARROW = 1000;
    private static final double PART_IN_NARROW = 0.4;

    /** Puts nodes into {@code split}, with the divider where it was last. */
    void fill(SplitPane split, Divider divider, Node first, Node second) {
        split.getItems().setAll(first, second);
        split.setDividerPositions(settings.position(divider.key, divider.first));
    }

    /** Keeps where the divider is whenever a person lets go of it; what layout does to it is not their wish. */
    void keep(SplitPane split, Divider divider) {
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (split.getDividers().size() == 1 && Dividers.isOn(event.getTarget(), split)) {
                settings.setPosition(divider.key, split.getDividerPositions()[0]);
            }
        });
    }

    /** The first node keeps its width in pixels; it gives room to the second where a window becomes a narrow one. */
    static void shareWhenNarrow(SplitPane split) {
        split.widthProperty().addListener((property, before, now) -> {
            if (before.doubleValue() >= NARROW && now.doubleValue() < NARROW) {
                FxThread.later(() -> split.setDividerPositions(Math.min(PART_IN_NARROW,
                        split.getDividerPositions()[0])));
            }
        });
    }

    /** A divider of every browsing window. */
    enum Divider {
        TREE("browse.tree", 0.34), DETAILS("browse.details", 0.42);

        private final String key;
        private final double first;

        Divider(String key, double first) {
            this.key = key;
            this.first = first;
        }
    }
}
