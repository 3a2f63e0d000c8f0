package org.mapiscope.gui.contents;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.mapiscope.operation.TablePath;

/** The row that a person is on, and how many rows are selected in all. FX thread only. */
final class ContentsSelection {
    private final ReadOnlyObjectWrapper<Optional<SelectedRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription watched = () -> {};
    private int count;

    /** Nothing is selected. */
    void clear() {
        select(Optional.empty(), Optional.empty(), 0);
    }

    /** @param item the row that the person is on, which may still be being read */
    void select(Optional<TablePath> table, Optional<RowItem> item, int selected) {
        watched.unsubscribe();
        watched = () -> {};
        count = selected;
        if (item.isEmpty() || table.isEmpty()) {
            row.set(Optional.empty());
        } else {
            RowItem on = item.get();
            watched = on.stateProperty().subscribe(
                    state -> row.set(on.row().map(read -> SelectedRow.of(table.get(), on.index(), read))));
        }
    }

    /** {@return the row that the person is on; empty while it is being read, and when there is none} */
    ReadOnlyObjectProperty<Optional<SelectedRow>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /** {@return how many rows are selected} */
    int count() {
        return count;
    }
}
