package org.mapiscope.gui.contents;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.TablePath;
import org.mapiscope.operation.table.ColumnPreset;

/**
 * The columns that are shown; which ones a person chose is kept for all tables of the kind. The tag of a named property means
 * another property in another store, so a choice with such columns is kept for its store, and the others have the rest. FX
 * thread only.
 */
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

    /** Shows the columns that a person chose for a table of its store, or for such tables, else those that are usual. */
    void show(TablePath path) {
        show(kept(keyInStore(path)).orElseGet(() -> usual(ColumnPreset.of(path))));
    }

    /** Shows the columns that a person chose for such tables of any store, else those that are usual. */
    void show(ColumnPreset kind) {
        show(usual(kind));
    }

    private List<ContentsColumn> usual(ColumnPreset kind) {
        return kept(ContentsColumn.key(kind)).map(ShownColumns::unnamed).filter(rest -> !rest.isEmpty())
                .orElseGet(() -> ContentsColumn.of(kind.columns()));
    }

    private void show(List<ContentsColumn> wanted) {
        // to make columns anew takes longer than to read rows
        if (!columns.equals(wanted)) {
            columns.setAll(wanted);
        }
    }

    /** Shows other columns, and keeps them. Returns whether one is among them that was not shown before. */
    boolean choose(TablePath path, List<ContentsColumn> wanted) {
        boolean same = tags(columns).containsAll(tags(wanted));
        columns.setAll(wanted);
        List<ContentsColumn> rest = unnamed(wanted);
        settings.setText(ContentsColumn.key(ColumnPreset.of(path)), ContentsColumn.text(rest));
        boolean named = rest.size() < wanted.size();
        if (named || kept(keyInStore(path)).isPresent()) {
            settings.setText(keyInStore(path), named ? ContentsColumn.text(wanted) : "");
        }
        return !same;
    }

    private Optional<List<ContentsColumn>> kept(String key) {
        return settings.text(key).flatMap(ContentsColumn::parse);
    }

    private static String keyInStore(TablePath path) {
        return ContentsColumn.key(ColumnPreset.of(path)) + "."
                + Integer.toHexString(path.owner().store().hashCode());
    }

    private static List<ContentsColumn> unnamed(List<ContentsColumn> columns) {
        return columns.stream().filter(column -> !column.tag().isNamed()).toList();
    }

    /** {@return what is to be read of such a table for them} */
    List<PropTag> toRead(TablePath path) {
        return ColumnPreset.read(tags(columns), path);
    }
}
