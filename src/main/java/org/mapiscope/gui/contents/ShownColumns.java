package org.mapiscope.gui.contents;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.ColumnPreset;

/** The columns that are shown; which ones a person chose is kept for all tables of the kind. FX thread only. */
final class ShownColumns {
    private final Settings settings;
    private final ObservableList<ContentsColumn> columns = FXCollections.observableArrayList();
    // one for all: who listens to a list that nobody keeps is told of nothing once that is collected
    private final ObservableList<ContentsColumn> readOnlyColumns = FXCollections.unmodifiableObservableList(columns);

    ShownColumns(Settings settings) {
        this.settings = settings;
    }

    /** {@return the columns, in order} */
    ObservableList<ContentsColumn> list() {
        return readOnlyColumns;
    }

    private static List<PropTag> tags(List<ContentsColumn> columns) {
        return columns.stream().map(ContentsColumn::tag).toList();
    }

    /** Shows the columns that a person chose for such tables, else those that are usual. */
    void show(ColumnPreset kind) {
        List<ContentsColumn> wanted = settings.text(ContentsColumn.key(kind)).flatMap(ContentsColumn::parse)
                .orElseGet(() -> ContentsColumn.of(kind.columns()));
        // to make columns anew takes longer than to read rows
        if (!columns.equals(wanted)) {
            columns.setAll(wanted);
        }
    }

    /** Shows other columns, and keeps them. Returns whether one is among them that was not shown before. */
    boolean choose(TablePath path, List<ContentsColumn> wanted) {
        boolean same = tags(columns).containsAll(tags(wanted));
        columns.setAll(wanted);
        settings.setText(ContentsColumn.key(ColumnPreset.of(path)), ContentsColumn.text(wanted));
        return !same;
    }

    /** {@return what is to be read of such a table for them} */
    List<PropTag> toRead(TablePath path) {
        return ColumnPreset.read(tags(columns), path);
    }
}
