package org.mapiscope.gui;

import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Styles;

/** A window with one pane in it, as the program shows it. FX thread only. */
public final class TestWindow implements AutoCloseable {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;

    private final Stage stage = new Stage();
    private final Parent pane;

    public TestWindow(Parent pane) {
        this.pane = pane;
        Scene scene = new Scene(pane, WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        MenuKeys.in(scene);
        stage.setScene(scene);
        stage.show();
    }

    public <N extends Node> N find(String id, Class<N> type) {
        return type.cast(Objects.requireNonNull(pane.lookup("#" + id), id));
    }

    /** {@return the texts of all labels below a node} */
    public List<String> textsUnder(String id) {
        return find(id, Node.class).lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }

    /** Presses and releases a key on a control. */
    public static void press(Node control, KeyCode key) {
        fire(control, key, false);
    }

    public static void pressControl(Node control, KeyCode key) {
        fire(control, key, true);
    }

    private static void fire(Node control, KeyCode key, boolean shortcut) {
        Event.fireEvent(control, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
        Event.fireEvent(control, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, shortcut, false, false));
    }

    /** Lets go of the mouse on a control. */
    public static void release(Node control) {
        Event.fireEvent(control, new MouseEvent(MouseEvent.MOUSE_RELEASED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false,
                false, false, false, false, false, false, true, false, true, null));
    }

    /** {@return the identifiers of the pane's controls that have no text for those who hear the screen} */
    public List<String> silentControls() {
        pane.applyCss();
        return pane.lookupAll("*").stream().filter(node -> node.getId() != null && node.getAccessibleText() == null)
                .filter(node -> node instanceof Button || node instanceof ToggleButton
                        || node instanceof TextInputControl || node instanceof TableView<?>
                        || node instanceof TreeView<?> || node instanceof TreeTableView<?>
                        || node instanceof ComboBoxBase<?>)
                .map(Node::getId).toList();
    }

    @Override
    public void close() {
        stage.close();
    }
}
