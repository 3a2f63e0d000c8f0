package org.mapiscope.gui.contents;

import java.util.Optional;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.RowObject;
import org.mapiscope.operation.table.TableRow;

/**
 * The row that a person looks at.
 *
 * @param index its place among the rows that are shown, from 0 on
 * @param row what the table gave of it
 * @param path the object that it stands for; empty when it stands for none that can be opened
 */
public record SelectedRow(TablePath table, int index, TableRow row, Optional<ObjectPath> path) {
    static SelectedRow of(TablePath table, int index, TableRow row) {
        return new SelectedRow(table, index, row, RowObject.of(table, row));
    }
}
