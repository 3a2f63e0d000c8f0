package org.mapiscope.gui.contents;

import java.util.List;
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
        double left = x;
        for (TableCell<?, ?> cell : cells) {
            double width = snapSizeX(cell.getTableColumn().getWidth());
            if (flow().isColumnInView(left, width)) {
                if (cell.getParent() == null) {
                    getChildren().add(cell);
                }
                cell.resizeRelocate(left, y, width, h);
            } else {
                getChildren().remove(cell);
            }
            left += width;
        }
    }

    private RowFlow<?> flow() {
        Parent parent = getSkinnable().getParent();
        while (!(parent instanceof RowFlow<?>)) {
            parent = parent.getParent();
        }
        return (RowFlow<?>) parent;
    }
}
