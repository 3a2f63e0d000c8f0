package org.mapiscope.gui.browse;

import javafx.scene.control.SplitPane;
import org.mapiscope.gui.control.Settings;

/** Keeps where a person put the dividers, for the next window. FX thread only. */
record Splits(Settings settings) {
    /** Puts the divider of {@code split} where it was last, and keeps where it goes from now on. */
    void keep(SplitPane split, String key, double first) {
        split.setDividerPositions(settings.position(key, first));
        split.getDividers().addListener(
                (javafx.collections.ListChangeListener<SplitPane.Divider>) change -> follow(split, key, first));
        follow(split, key, first);
    }

    private void follow(SplitPane split, String key, double first) {
        for (SplitPane.Divider divider : split.getDividers()) {
            divider.setPosition(settings.position(key, first));
            divider.positionProperty().addListener((property, before, now) -> {
                if (split.getScene() != null && split.isVisible() && split.getWidth() > 0) {
                    settings.setPosition(key, now.doubleValue());
                }
            });
        }
    }
}
