package org.mapiscope.gui.control;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A label that takes the room that is left of a bar, and shows all of its text when it is pointed at. FX thread only. */
public final class ShrinkingLabel extends Label {
    public ShrinkingLabel(String id) {
        setId(id);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        Tooltip all = new Tooltip();
        all.textProperty().bind(textProperty());
        setTooltip(all);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
