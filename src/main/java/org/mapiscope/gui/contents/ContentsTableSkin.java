package org.mapiscope.gui.contents;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Shows as many rows as there are without going through them: {@link RowFlow} lays them out, and a column is made as wide as
 * what is seen wants it. FX thread only.
 */
final class ContentsTableSkin extends TableViewSkin<RowItem> {
    private static final double ROW_HEIGHT = 26;
    private static final int MOST_ROWS = 50;

    private boolean counting;

    ContentsTableSkin(ContentsTable table) {
        super(table);
    }

    @Override
    protected VirtualFlow<TableRow<RowItem>> createVirtualFlow() {
        return new RowFlow<>(ROW_HEIGHT, this::columnsWidth);
    }

    private double columnsWidth() {
        return getSkinnable().getVisibleLeafColumns().stream().mapToDouble(column -> snapSizeX(column.getWidth()))
                .sum();
    }

    /** JavaFX's flow, of which {@link RowFlow} uses the face, is not told of more rows than make it seen. */
    @Override
    protected int getItemCount() {
        return counting ? Math.min(1, super.getItemCount()) : super.getItemCount();
    }

    @Override
    protected void updateItemCount() {
        counting = true;
        // else it makes a row to measure it
        getVirtualFlow().setFixedCellSize(ROW_HEIGHT);
        super.updateItemCount();
        counting = false;
        ((RowFlow<?>) getVirtualFlow()).setRowCount(getItemCount());
    }

    /** {@return the first row in view} */
    int firstSeen() {
        IndexedCell<?> first = getVirtualFlow().getFirstVisibleCell();
        return first == null ? 0 : first.getIndex();
    }

    /** {@return whether a row is in view} */
    boolean isSeen(int row) {
        IndexedCell<?> first = getVirtualFlow().getFirstVisibleCell();
        IndexedCell<?> last = getVirtualFlow().getLastVisibleCell();
        return first != null && last != null && row > first.getIndex() && row < last.getIndex();
    }

    /** Rows are made while a table is still being opened, behind the words that say so. */
    @Override
    protected void layoutChildren(double x, double y, double w, double h) {
        super.layoutChildren(x, y, w, h);
        if (getItemCount() == 0) {
            double header = getTableHeaderRow().getHeight();
            layoutInArea(getVirtualFlow(), x, y + header, w, Math.floor(h - header), 0, HPos.LEFT, VPos.TOP);
        }
    }

    @Override
    protected TableHeaderRow createTableHeaderRow() {
        return new TableHeaderRow(this) {
            @Override
            protected NestedTableColumnHeader createRootHeader() {
                return new NestedTableColumnHeader(null) {
                    @Override
                    protected TableColumnHeader createTableColumnHeader(
                            @SuppressWarnings("rawtypes") TableColumnBase column) {
                        return new BoundedHeader(column);
                    }
                };
            }
        };
    }

    private static final class BoundedHeader extends TableColumnHeader {
        BoundedHeader(TableColumnBase<?, ?> column) {
            super(column);
        }

        @Override
        protected void resizeColumnToFitContent(int maxRows) {
            super.resizeColumnToFitContent(maxRows < 0 ? MOST_ROWS : Math.min(maxRows, MOST_ROWS));
        }
    }
}
