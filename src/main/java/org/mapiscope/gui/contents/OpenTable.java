package org.mapiscope.gui.contents;

import java.util.List;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.TableReader;

/**
 * A table that is open.
 *
 * @param reader of its rows, which belongs on the session's thread
 * @param available the columns that the table says it could show
 */
record OpenTable(TablePath path, TableReader reader, List<PropTag> available) {
    OpenTable {
        available = List.copyOf(available);
    }
}
