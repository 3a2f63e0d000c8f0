package org.mapiscope.gui.browse;

import java.util.Optional;
import org.mapiscope.gui.contents.SelectedRow;
import org.mapiscope.gui.hierarchy.Opener;

/** What a person does with the rows of a table. FX thread only. */
interface RowEvents {
    /** @param row the row that the person is on; empty for none */
    void selected(Optional<SelectedRow> row);

    void opened(SelectedRow row, Opener.Where where);
}
