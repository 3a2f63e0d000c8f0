package org.mapiscope.gui.smartview;

import java.util.function.IntSupplier;
import javafx.scene.input.KeyEvent;

/** The keyboard of the hex view: it moves byte by byte, line by line, page by page, and selects with Shift. */
final class HexKeys {
    private final HexModel model;
    private final IntSupplier linesInView;

    HexKeys(HexModel model, IntSupplier linesInView) {
        this.model = model;
        this.linesInView = linesInView;
    }

    void pressed(KeyEvent event) {
        long caret = model.caretProperty().get();
        long column = caret % HexLine.BYTES;
        long page = (long) linesInView.getAsInt() * HexLine.BYTES;
        switch (event.getCode()) {
            case LEFT -> go(event, caret - 1);
            case RIGHT -> go(event, caret + 1);
            case UP -> go(event, caret < HexLine.BYTES ? caret : caret - HexLine.BYTES);
            case DOWN -> go(event, caret + HexLine.BYTES >= model.size() ? caret : caret + HexLine.BYTES);
            case PAGE_UP -> go(event, Math.max(column, caret - page));
            case PAGE_DOWN -> go(event, caret + page);
            case HOME -> go(event, event.isShortcutDown() ? 0 : caret - column);
            case END -> go(event, event.isShortcutDown() ? model.size() - 1 : caret - column + HexLine.BYTES - 1);
            case A -> selectAll(event);
            default -> {
                // the other keys are the pane's
            }
        }
    }

    private void go(KeyEvent event, long offset) {
        if (event.isShiftDown()) {
            model.extend(offset);
        } else {
            model.select(offset);
        }
        event.consume();
    }

    private void selectAll(KeyEvent event) {
        if (event.isShortcutDown()) {
            model.selectAll();
            event.consume();
        }
    }
}
