package org.mapiscope.gui.browse;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.mapiscope.gui.contents.ContentsPane;
import org.mapiscope.gui.contents.SelectedRow;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.gui.property.PropertyPane;
import org.mapiscope.operation.TablePath;

/** A small table beside the properties of its selected row: the recipients or attachments of a message. FX thread only. */
final class RowsWithValues extends SplitPane implements AutoCloseable, RowEvents {
    private static final double ROWS_PART = 0.42;

    private final Opener opener;
    private final ContentsPane rows;
    private final PropertyPane values;
    private Optional<TablePath> table = Optional.empty();

    RowsWithValues(Panes panes, Opener opener) {
        this.opener = opener;
        this.rows = panes.rows(this);
        this.values = panes.values();
        setOrientation(Orientation.HORIZONTAL);
        getItems().setAll(rows, values);
        setDividerPositions(ROWS_PART);
    }

    /** Shows a table, unless it is shown. */
    void show(TablePath wanted) {
        if (!table.equals(Optional.of(wanted))) {
            table = Optional.of(wanted);
            values.clear();
            rows.show(wanted);
        }
    }

    /** Lets go of the table. */
    void clear() {
        if (table.isPresent()) {
            table = Optional.empty();
            rows.clear();
            values.clear();
        }
    }

    void refresh() {
        if (table.isPresent()) {
            rows.refresh();
        }
    }

    /** Puts the keyboard into the table. */
    void focusRows() {
        rows.focusTable();
    }

    @Override
    public void selected(Optional<SelectedRow> row) {
        row.ifPresent(now -> now.path().ifPresentOrElse(values::show, () -> values.showRow(now.row().values())));
    }

    @Override
    public void opened(SelectedRow row, Opener.Where where) {
        row.place().ifPresent(place -> opener.open(place, where));
    }

    @Override
    public void close() {
        rows.close();
        values.clear();
    }
}
