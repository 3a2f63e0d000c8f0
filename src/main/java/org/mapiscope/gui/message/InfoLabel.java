package org.mapiscope.gui.message;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** What is to be known of a text, in a tool bar: as much of it as there is room for, and all of it when it is pointed at. */
final class InfoLabel extends Label {
    InfoLabel(String id) {
        setId(id);
        getStyleClass().add("muted");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        Tooltip all = new Tooltip();
        all.textProperty().bind(textProperty());
        setTooltip(all);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
