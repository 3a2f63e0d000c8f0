package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mapiscope.gui.OnFxThread;
import org.mapiscope.gui.TestWindow;

@ExtendWith(OnFxThread.class)
class MenuKeysTest {
    private final ListView<String> list = new ListView<>();
    private final MenuItem copy = new MenuItem("Copy");
    private final ContextMenu menu = new ContextMenu(copy);
    private TestWindow window;

    @BeforeEach
    void open() {
        list.getItems().setAll("one", "two", "three");
        MenuKeys.setMenu(list, menu);
        window = new TestWindow(list);
        list.applyCss();
        list.layout();
        list.requestFocus();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static void press(Node node, KeyCode code, boolean shift) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private Bounds row(int index) {
        Node cell = list.lookupAll(".list-cell").stream()
                .filter(node -> ((IndexedCell<?>) node).getIndex() == index).findFirst().orElseThrow();
        return Objects.requireNonNull(cell.localToScreen(cell.getLayoutBounds()));
    }

    @Test
    void theMenuKeyOpensTheMenuBelowTheSelectedRow() {
        list.getSelectionModel().select(1);
        press(list, KeyCode.CONTEXT_MENU, false);

        assertEquals(List.of(true, row(1).getMaxY()), List.of(menu.isShowing(), menu.getAnchorY()));
    }

    @Test
    void shiftAndF10OpenItToo() {
        press(list, KeyCode.F10, true);

        assertTrue(menu.isShowing());
    }

    @Test
    void f10AloneDoesNot() {
        press(list, KeyCode.F10, false);

        assertFalse(menu.isShowing());
    }

    @Test
    void aSystemThatAsksOnceMoreDoesNotMoveTheMenu() {
        list.getSelectionModel().select(1);
        press(list, KeyCode.CONTEXT_MENU, false);
        Event.fireEvent(list,
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 300, 300, 300, 300, true, null));

        assertEquals(row(1).getMaxY(), menu.getAnchorY());
    }

    @Test
    void aRightClickOpensTheMenuThere() {
        Event.fireEvent(list,
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 30, 40, 130, 140, false, null));

        assertEquals(List.of(true, 130.0, 140.0),
                List.of(menu.isShowing(), menu.getAnchorX(), menu.getAnchorY()));
    }

    @Test
    void theKeysOfItsItemsLeaveThoseOfTheWindowAlone() {
        KeyCombination key = KeyCombination.keyCombination("Shortcut+E");
        List<String> done = new ArrayList<>();
        list.getScene().getAccelerators().put(key, () -> done.add("window"));
        copy.setOnAction(event -> done.add("menu"));
        copy.setAccelerator(key);
        TestWindow.pressControl(list, KeyCode.E);

        assertEquals(List.of("window"), done);
    }

    @Test
    void aKeyThatTheMenuHasNoUseForStaysInIt() {
        list.getSelectionModel().select(0);
        press(list, KeyCode.CONTEXT_MENU, false);
        press(list, KeyCode.END, false);

        assertEquals(List.of(true, 0), List.of(menu.isShowing(), list.getSelectionModel().getSelectedIndex()));
    }

    @Test
    void aPressElsewhereInTheControlClosesIt() {
        press(list, KeyCode.CONTEXT_MENU, false);
        boolean open = menu.isShowing();
        Event.fireEvent(list, new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, false, false, true, null));

        assertEquals(List.of(true, false), List.of(open, menu.isShowing()));
    }
}
