package org.mapiscope.operation;

import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemReader;

/** Reads tables. Call it on the session's thread. */
public final class Rows {
    private Rows() {}

    /** {@return all rows with {@code columns}, from the beginning on} The table stays open. */
    public static List<PropValues> all(MapiTable table, List<PropTag> columns) throws MapiException {
        return ItemReader.rows(table, columns).stream().map(PropValues::of).toList();
    }
}
