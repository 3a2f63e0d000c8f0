package org.mapiscope.gui.contents;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.operation.table.TableRow;

/** The place of one row in the table that is shown, with what has been read of it. FX thread only. */
final class RowItem {
    private static final RowState LOADING = new RowState.Loading();

    private final int index;
    private final ReadOnlyObjectWrapper<RowState> state = new ReadOnlyObjectWrapper<>(LOADING);

    RowItem(int index) {
        this.index = index;
    }

    /** {@return its place, from 0 on} */
    int index() {
        return index;
    }

    ReadOnlyObjectProperty<RowState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    RowState state() {
        return state.get();
    }

    /** {@return the row, once it has been read} */
    Optional<TableRow> row() {
        return state.get() instanceof RowState.Read read ? Optional.of(read.row()) : Optional.empty();
    }

    void setState(RowState now) {
        state.set(now);
    }
}
