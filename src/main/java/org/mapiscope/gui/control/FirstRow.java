package org.mapiscope.gui.control;

import javafx.scene.control.Control;
import javafx.scene.control.FocusModel;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Has Down lead to a table's first row while no row is selected. FX thread only. */
public final class FirstRow {
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN);

    private FirstRow() {}

    public static void onDown(TableView<?> table) {
        onDown(table, table.getSelectionModel(), table.getFocusModel(), () -> table.scrollTo(0));
    }

    public static void onDown(TreeTableView<?> table) {
        onDown(table, table.getSelectionModel(), table.getFocusModel(), () -> table.scrollTo(0));
    }

    private static void onDown(Control table, MultipleSelectionModel<?> selection, FocusModel<?> focus, Runnable show) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // a table puts its focus on the first row without a person, and Down would go on from there to the second
            if (DOWN.match(event) && selection.isEmpty() && focus.getFocusedIndex() <= 0) {
                selection.selectFirst();
                show.run();
                event.consume();
            }
        });
    }
}
