package org.mapiscope.gui.view;

import java.util.Arrays;
import java.util.List;
import org.mapiscope.gui.control.Messages;

/**
 * A column of a view.
 *
 * @param width in pixels
 */
record ViewColumn(String title, double width) {
    private static final Messages TEXTS = Messages.of(ViewColumn.class);
    private static final double NARROW = 110;
    private static final double WIDE = 220;

    /** @param keys of the titles; a star behind one makes its column wide */
    static List<ViewColumn> all(String... keys) {
        return Arrays.stream(keys).map(key -> key.endsWith("*")
                ? new ViewColumn(TEXTS.text("column." + key.substring(0, key.length() - 1)), WIDE)
                : new ViewColumn(TEXTS.text("column." + key), NARROW)).toList();
    }
}
