package org.mapiscope.gui.file;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.CellHint;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.file.ConvertProblem;
import org.mapiscope.mapi.file.Finding;
import org.mapiscope.mapi.file.RecoveredItem;

/** The tables of the files pane. FX thread only. */
final class FileTables {
    private static final Messages TEXTS = Messages.of(FileTables.class);
    private static final Set<String> CODE = Set.of("structure", "offset", "node", "class");

    /** Numbers in hexadecimal without leading zeros. */
    private static final Comparator<String> HEX = Comparator.comparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private FileTables() {}

    static TableView<Finding> findings() {
        TableView<Finding> table = table("findings", FileRows.FINDING, List.of(90, 210, 90, 100, 420, 320),
                FileRows::cells);
        colour(table, finding -> switch (finding.severity()) {
            case ERROR -> "failed";
            case WARNING -> "warned";
            case NOTE -> "muted";
        });
        return table;
    }

    static TableView<RecoveredItem> recovered() {
        return table("recovered", FileRows.RECOVERED, List.of(240, 120, 130, 90, 90, 420), FileRows::cells);
    }

    static TableView<ConvertProblem> problems() {
        TableView<ConvertProblem> table = table("problems", FileRows.PROBLEM, List.of(140, 150, 180, 180, 480),
                FileRows::cells);
        colour(table, problem -> switch (problem.loss()) {
            case ITEM -> "failed";
            case PART -> "warned";
            case NOTHING -> "muted";
        });
        return table;
    }

    private static <R> TableView<R> table(String id, List<String> names, List<Integer> widths,
            Function<R, List<String>> cells) {
        TableView<R> table = new TableView<>();
        table.setId("files-" + id);
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setAccessibleText(TEXTS.text("table." + id));
        table.setPlaceholder(new Label());
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            TableColumn<R, String> column = Columns.text(FileRows.title(names.get(i)), widths.get(i),
                    row -> cells.apply(row).get(place));
            if (CODE.contains(names.get(i))) {
                column.getStyleClass().add("mono");
            }
            if (Set.of("offset", "node").contains(names.get(i))) {
                column.setComparator(HEX);
            }
            table.getColumns().add(column);
        }
        return table;
    }

    /** Shows the first column in the colour of how bad its row is. */
    private static <R> void colour(TableView<R> table, Function<R, String> style) {
        @SuppressWarnings("unchecked") // every column here is made by Columns.text
        TableColumn<R, String> first = (TableColumn<R, String>) table.getColumns().getFirst();
        first.setCellFactory(column -> new TableCell<>() {
            {
                CellHint.on(this, () -> getText() == null ? "" : getText());
            }

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                getStyleClass().removeAll("failed", "warned", "muted");
                R row = empty ? null : getTableRow().getItem();
                setText(row == null ? null : item);
                if (row != null) {
                    getStyleClass().add(style.apply(row));
                }
            }
        });
    }
}
