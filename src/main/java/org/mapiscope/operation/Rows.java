package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** Reads tables. Call it on the session's thread. */
public final class Rows {
    private static final int BATCH = 200;

    private Rows() {}

    /** {@return all rows with {@code columns}, from the beginning on} The table stays open. */
    public static List<PropValues> all(MapiTable table, List<PropTag> columns) throws MapiException {
        table.setColumns(columns, 0);
        table.seekRow(MapiTable.BOOKMARK_BEGINNING, 0);
        List<PropValues> all = new ArrayList<>();
        List<List<PropValue>> batch = table.queryRows(BATCH, 0);
        while (!batch.isEmpty()) {
            batch.forEach(row -> all.add(PropValues.of(row)));
            batch = table.queryRows(BATCH, 0);
        }
        return List.copyOf(all);
    }
}
