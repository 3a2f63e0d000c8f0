package org.mapiscope.gui.contents;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.skin.NestedTableColumnHeader;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.control.skin.TableViewSkin;

/** Makes a column as wide as what is seen wants it: to look at all rows would be to read them all. FX thread only. */
final class ContentsTableSkin extends TableViewSkin<RowItem> {
    private static final int MOST_ROWS = 50;

    ContentsTableSkin(ContentsTable table) {
        super(table);
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
