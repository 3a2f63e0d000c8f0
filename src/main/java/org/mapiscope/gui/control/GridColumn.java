package org.mapiscope.gui.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How wide a column of a grid is. FX thread only. */
public enum GridColumn {
    /** As wide as what is in it, in a narrow window too. */
    FIXED,
    /** As wide as the others leave room for. */
    GROWING;

    /** Gives a grid columns of these widths, from the first on. */
    public static void set(GridPane grid, GridColumn... columns) {
        List<ColumnConstraints> constraints = Stream.of(columns).map(GridColumn::constraints).toList();
        grid.getColumnConstraints().setAll(constraints);
    }

    private ColumnConstraints constraints() {
        ColumnConstraints constraints = new ColumnConstraints();
        switch (this) {
            case FIXED -> constraints.setMinWidth(Region.USE_PREF_SIZE);
            case GROWING -> constraints.setHgrow(Priority.ALWAYS);
        }
        return constraints;
    }
}
