package org.mapiscope.store.pst;

import java.io.IOException;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * A row of a stored table.
 *
 * @param position from 0
 * @param depth 0, or how far below the folder the row's folder is (PR_DEPTH)
 */
record RowPlace(TableContext table, int position, int depth) {
    Nid id() throws IOException {
        return table.rowId(position);
    }

    /** {@return the folder whose table this is} */
    Nid folder() {
        return table.node().nid().withType(Nid.NID_TYPE_NORMAL_FOLDER);
    }
}
