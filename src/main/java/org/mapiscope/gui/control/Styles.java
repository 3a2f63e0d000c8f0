package org.mapiscope.gui.control;

import java.util.List;
import java.util.Objects;

/** The program's own styles, on top of the theme's. */
public final class Styles {
    private static final String SHEET = "mapiscope.css";

    private Styles() {}

    /** Adds them to the style sheets of a scene or of a dialog's pane. */
    public static void addTo(List<String> stylesheets) {
        stylesheets.add(Objects.requireNonNull(Styles.class.getResource(SHEET), SHEET).toExternalForm());
    }
}
