package org.mapiscope.gui.control;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Columns of a {@link javafx.scene.control.TableView} whose cells are text. FX thread only. */
public final class Columns {
    private Columns() {}

    /** {@return a column that shows {@code text} of each row, and all of it as a tooltip} */
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> text) {
        return text(title, width, text, row -> Optional.empty());
    }

    /** {@return a column with a tooltip of its own; where there is none, with its text} */
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> text,
            Function<R, Optional<String>> help) {
        TableColumn<R, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        column.setCellFactory(any -> new TextCell<>(help));
        return column;
    }

    /** {@return a column of numbers, at the right and sorted as numbers} */
    public static <R> TableColumn<R, Number> number(String title, double width, Function<R, Number> number) {
        TableColumn<R, Number> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.apply(row.getValue())));
        column.setComparator(Comparator.comparingDouble(Number::doubleValue));
        column.getStyleClass().add("number");
        return column;
    }

    /** {@return as {@link #number}, for numbers of many digits, which are grouped as the person's language does} */
    public static <R> TableColumn<R, Number> size(String title, double width, Function<R, Number> number) {
        TableColumn<R, Number> column = number(title, width, number);
        NumberFormat grouped = NumberFormat.getIntegerInstance(Messages.language());
        column.setCellFactory(any -> new SizeCell<>(grouped));
        return column;
    }

    private static final class SizeCell<R> extends TableCell<R, Number> {
        private final NumberFormat grouped;

        SizeCell(NumberFormat grouped) {
            this.grouped = grouped;
        }

        @Override
        protected void updateItem(Number item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : grouped.format(item));
        }
    }

    private static final class TextCell<R> extends TableCell<R, String> {
        private final Function<R, Optional<String>> help;

        TextCell(Function<R, Optional<String>> help) {
            this.help = help;
            CellHint.on(this, this::help);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
        }

        private String help() {
            String item = isEmpty() ? null : getItem();
            R row = item == null ? null : getTableRow().getItem();
            return row == null || item == null ? "" : help.apply(row).orElse(item);
        }
    }
}
