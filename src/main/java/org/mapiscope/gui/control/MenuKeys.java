package org.mapiscope.gui.control;

import java.util.Comparator;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The Menu key and Shift+F10 open the context menu of the tree, table or list that has the keyboard, at its selected row.
 * JavaFX tells of these keys as of a wish for a menu on Windows only, and names no row there. The keys that such a menu
 * shows for its items are its control's own. FX thread only.
 */
public final class MenuKeys {
    private MenuKeys() {}

    /** Gives the keys to all that is in a window, and will be. */
    public static void in(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (asksForMenu(event)) {
                withMenu(scene.getFocusOwner()).ifPresent(control -> {
                    show(control);
                    event.consume();
                });
            }
        });
        // Windows asks once more, when the menu is there
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger() && withMenu(scene.getFocusOwner())
                    .flatMap(MenuKeys::menuOf).filter(ContextMenu::isShowing).isPresent()) {
                event.consume();
            }
        });
    }

    /**
     * Gives a control a context menu whose items' keys are shown and work nowhere else. JavaFX would give the keys of a
     * control's own context menu to the whole window, in place of those in its menu bar.
     */
    public static void setMenu(Control control, ContextMenu menu) {
        control.getProperties().put(MenuKeys.class, menu);
        // what the menu has no use for would go on to the control behind it; Escape goes on to what closes the menu
        menu.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ESCAPE) {
                event.consume();
            }
        });
        control.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            // of the window, not of the control: a press on what it is shown for would leave it open
            menu.show(control.getScene().getWindow(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** {@return the context menu of a control, however it was given} */
    public static Optional<ContextMenu> menuOf(Control control) {
        return Optional.ofNullable(control.getProperties().get(MenuKeys.class) instanceof ContextMenu menu
                ? menu
                : control.getContextMenu());
    }

    private static boolean asksForMenu(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || (event.getCode() == KeyCode.F10 && event.isShiftDown());
    }

    private static Optional<Control> withMenu(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node instanceof Control control && menuOf(control).isPresent()) {
                return Optional.of(control);
            }
        }
        return Optional.empty();
    }

    private static void show(Control control) {
        Bounds whole = control.localToScreen(control.getLayoutBounds());
        Bounds row = selectedRow(control, whole).orElse(whole);
        double x = Math.max(row.getMinX(), whole.getMinX()) + row.getHeight();
        double y = Math.min(row.getMaxY(), whole.getMaxY());
        if (row.equals(whole)) {
            x = whole.getCenterX();
            y = whole.getCenterY();
        }
        Event.fireEvent(control, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x - whole.getMinX(),
                y - whole.getMinY(), x, y, true, null));
    }

    /** {@return where the row is on the screen that is selected and, among many, has the focus; empty when out of sight} */
    private static Optional<Bounds> selectedRow(Control control, Bounds whole) {
        return control.lookupAll(".indexed-cell").stream().filter(IndexedCell.class::isInstance)
                .map(node -> (IndexedCell<?>) node)
                .filter(cell -> cell.isVisible() && cell.isSelected() && !cell.isEmpty())
                .sorted(Comparator.comparing(cell -> !cell.isFocused()))
                .map(cell -> cell.localToScreen(cell.getLayoutBounds())).filter(whole::intersects).findFirst();
    }
}
