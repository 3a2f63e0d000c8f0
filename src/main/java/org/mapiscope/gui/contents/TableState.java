package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Restriction;
import org.mapiscope.mapi.RowCount;
import org.mapiscope.mapi.SortOrderSet;
import org.mapiscope.operation.table.TableReader;
import org.mapiscope.operation.table.TableRow;

/**
 * What a table shows after something was done to it.
 *
 * @param first its first page of rows
 */
record TableState(RowCount count, List<TableRow> first, SortOrderSet order, Optional<Restriction> restriction) {
    TableState {
        first = List.copyOf(first);
    }

    /** Asks a table, wherever its cursor is now. Call it on the session's thread. */
    static TableState of(TableReader reader) throws MapiException {
        reader.moved();
        return new TableState(reader.count(), reader.read(0, RowPages.PAGE), reader.order(), reader.restriction());
    }
}
