package org.mapiscope.gui.browse;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.operation.TablePath;

/** A small table beside the properties of its selected row: the recipients or attachments of a message. FX thread only. */
final class RowsWithValues extends SplitPane implements AutoCloseable, Panes.RowEvents {
    private static final double ROWS_PART = 0.42;

    private final Opener opener;
    private final Panes.Rows rows;
    private final Panes.Values values;
    private Optional<TablePath> table = Optional.empty();

    RowsWithValues(Panes panes, Opener opener) {
        this.opener = opener;
        this.rows = panes.rows(this);
        this.values = panes.values();
        setOrientation(Orientation.HORIZONTAL);
        getItems().setAll(rows.node(), values.node());
        setDividerPositions(ROWS_PART);
    }

    /** Shows a table, unless it is shown. */
    void show(TablePath wanted) {
        if (!table.equals(Optional.of(wanted))) {
            table = Optional.of(wanted);
            values.close();
            rows.show(wanted);
        }
    }

    /** Lets go of the table. */
    void clear() {
        if (table.isPresent()) {
            table = Optional.empty();
            rows.clear();
            values.close();
        }
    }

    void refresh() {
        if (table.isPresent()) {
            rows.refresh();
        }
    }

    @Override
    public void selected(Optional<Panes.Row> row) {
        row.ifPresent(now -> now.object().ifPresentOrElse(values::show, () -> values.showRow(now.values())));
    }

    @Override
    public void opened(Panes.Row row, Opener.Where where) {
        row.place().ifPresent(place -> opener.open(place, where));
    }

    @Override
    public void close() {
        rows.close();
        values.close();
    }
}
