package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;

/** Of a row's cells those are in the window whose columns are in view. FX thread only. */
final class ContentsRowSkin extends TableRowSkin<RowItem> {
    private List<TableColumn<RowItem, ?>> columns = List.of();
    private List<TableCell<?, ?>> cells = List.of();

    ContentsRowSkin(TableRow<RowItem> row) {
        super(row);
    }

    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        if (!columns.equals(getVisibleLeafColumns())) {
            // makes a cell for each column
            super.layoutChildren(x, y, w, h);
            columns = List.copyOf(getVisibleLeafColumns());
            cells = getChildren().stream().filter(TableCell.class::isInstance)
                    .<TableCell<?, ?>>map(TableCell.class::cast).toList();
        }
        Optional<RowFlow<?>> flow = flow();
        double left = x;
        for (TableCell<?, ?> cell : cells) {
            double width = snapSizeX(cell.getTableColumn().getWidth());
            double cellLeft = left;
            if (flow.map(rows -> rows.isColumnInView(cellLeft, width)).orElse(true)) {
                if (cell.getParent() == null) {
                    getChildren().add(cell);
                }
                cell.resizeRelocate(cellLeft, y, width, h);
            } else {
                getChildren().remove(cell);
            }
            left += width;
        }
    }

    /** {@return what the row is in; empty for the one that JavaFX makes to measure a column with} */
    private Optional<RowFlow<?>> flow() {
        Parent parent = getSkinnable().getParent();
        while (parent != null && !(parent instanceof RowFlow<?>)) {
            parent = parent.getParent();
        }
        return Optional.ofNullable((RowFlow<?>) parent);
    }
}
