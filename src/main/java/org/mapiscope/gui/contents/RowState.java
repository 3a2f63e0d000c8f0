package org.mapiscope.gui.contents;

import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.table.TableRow;

/** What is known of a row of the table. */
sealed interface RowState {
    /** It is being read, or will be once it is seen. */
    record Loading() implements RowState {}

    record Read(TableRow row) implements RowState {}

    /** The table had more rows when they were counted. */
    record Gone() implements RowState {}

    record Failed(MapiException reason) implements RowState {}
}
