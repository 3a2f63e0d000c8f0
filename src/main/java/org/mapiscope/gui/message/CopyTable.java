package org.mapiscope.gui.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FirstRow;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;

/** A table of texts whose selected rows are copied with tabs between the columns. FX thread only. */
final class CopyTable<R> extends TableView<R> {
    private final Messages texts = Messages.of(CopyTable.class);
    private final List<Function<R, String>> cells = new ArrayList<>();
    private final Consumer<String> copy;

    /** @param key of its name among the texts, and the end of its identifier */
    CopyTable(String key, Consumer<String> copy) {
        this.copy = copy;
        setId("message-" + key);
        setAccessibleText(texts.text(key));
        getStyleClass().addAll("edge-to-edge", "dense");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        FirstRow.onDown(this);
        setPlaceholder(new Label(texts.text(key + ".none")));
        MenuItem one = new MenuItem(texts.text("copy"));
        one.setOnAction(event -> copySelected());
        MenuItem all = new MenuItem(texts.text("copy-all"));
        all.setOnAction(event -> copy.accept(lines(getItems())));
        MenuKeys.setMenu(this, new ContextMenu(one, all));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                copySelected();
                event.consume();
            }
        });
    }

    /** Adds a column. */
    CopyTable<R> with(String key, double width, Function<R, String> text) {
        getColumns().add(Columns.text(texts.text("column." + key), width, text));
        cells.add(text);
        return this;
    }

    /** Adds a column of numbers. */
    CopyTable<R> withNumber(String key, double width, Function<R, Number> number) {
        TableColumn<R, Number> column = Columns.size(texts.text("column." + key), width, number);
        getColumns().add(column);
        cells.add(row -> number.apply(row).toString());
        return this;
    }

    /** {@return the row that was selected last} */
    Optional<R> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private void copySelected() {
        copy.accept(lines(getSelectionModel().getSelectedItems()));
    }

    private String lines(List<R> rows) {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        rows.forEach(row -> lines.add(cells.stream()
                .map(cell -> cell.apply(row).replaceAll("[\t\r\n]+", " ")).collect(Collectors.joining("\t"))));
        return lines.toString();
    }
}
