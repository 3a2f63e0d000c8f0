package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;

@ExtendWith(OnFxThread.class)
class FirstRowTest {
    private final List<TestWindow> windows = new ArrayList<>();

    @AfterEach
    void close() {
        windows.forEach(TestWindow::close);
    }

    private void show(Parent table) {
        windows.add(new TestWindow(table));
    }

    private static TableView<String> table(String... rows) {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList(rows));
        FirstRow.onDown(table);
        return table;
    }

    @Test
    void downSelectsTheFirstRowAndThenTheSecond() {
        TableView<String> table = table("a", "b");
        show(table);
        TestWindow.press(table, KeyCode.DOWN);
        int first = table.getSelectionModel().getSelectedIndex();
        TestWindow.press(table, KeyCode.DOWN);

        assertEquals(List.of(0, 1), List.of(first, table.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void downSelectsTheOnlyRow() {
        TableView<String> table = table("a");
        show(table);
        TestWindow.press(table, KeyCode.DOWN);

        assertEquals("a", table.getSelectionModel().getSelectedItem());
    }

    @Test
    void downGoesOnFromWhereAPersonWentWithoutSelecting() {
        TableView<String> table = table("a", "b", "c");
        show(table);
        TestWindow.pressControl(table, KeyCode.DOWN);
        TestWindow.press(table, KeyCode.DOWN);

        assertEquals("c", table.getSelectionModel().getSelectedItem());
    }

    @Test
    void downInAnEmptyTableSelectsNothing() {
        TableView<String> table = table();
        Event.fireEvent(table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));

        assertEquals(List.of(), table.getSelectionModel().getSelectedIndices());
    }

    @Test
    void downSelectsTheFirstRowOfATreeToo() {
        TreeTableView<String> tree = new TreeTableView<>(new TreeItem<>("root"));
        tree.setShowRoot(false);
        tree.getRoot().getChildren().setAll(List.of(new TreeItem<>("a"), new TreeItem<>("b")));
        tree.getRoot().setExpanded(true);
        FirstRow.onDown(tree);
        show(tree);
        TestWindow.press(tree, KeyCode.DOWN);

        assertEquals("a", tree.getSelectionModel().getSelectedItem().getValue());
    }
}
