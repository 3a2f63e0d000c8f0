package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;

@ExtendWith(OnFxThread.class)
class GridColumnTest {
    @Test
    void aGrowingColumnTakesWhatAFixedOneLeaves() {
        Region name = new Region();
        name.setPrefSize(40, 10);
        Region value = new Region();
        value.setPrefSize(100, 10);
        GridPane grid = new GridPane();
        GridColumn.set(grid, GridColumn.FIXED, GridColumn.GROWING);
        grid.addRow(0, name, value);

        assertEquals(List.of(List.of(40.0, 20.0), List.of(40.0, 260.0)), List.of(widths(grid, 60), widths(grid, 300)));
    }

    private static List<Double> widths(GridPane grid, double width) {
        grid.resize(width, 10);
        grid.layout();
        return grid.getChildren().stream().map(each -> each.getLayoutBounds().getWidth()).toList();
    }
}
