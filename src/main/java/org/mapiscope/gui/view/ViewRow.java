package org.mapiscope.gui.view;

import java.util.List;
import java.util.Optional;
import org.mapiscope.operation.ObjectPath;

/**
 * A row of a view.
 *
 * @param cells one a column
 * @param details all that is known of it, in lines
 * @param object what opens with it; empty when nothing does
 */
record ViewRow(List<String> cells, String details, Optional<ObjectPath> object) {
    ViewRow {
        cells = List.copyOf(cells);
    }

    static ViewRow of(String details, String... cells) {
        return new ViewRow(List.of(cells), details, Optional.empty());
    }
}
