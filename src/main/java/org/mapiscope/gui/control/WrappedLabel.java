package org.mapiscope.gui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A label that shows all of its text, in as many lines as its width makes of it. FX thread only. */
public final class WrappedLabel extends Label {
    /** One without text yet. */
    public WrappedLabel() {
        this("");
    }

    public WrappedLabel(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
    }
}
