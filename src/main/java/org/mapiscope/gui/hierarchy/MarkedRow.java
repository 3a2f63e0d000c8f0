package org.mapiscope.gui.hierarchy;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps the selected row of a tree in sight while rows above it come, until the person looks elsewhere in the tree. FX
 * thread only.
 */
final class MarkedRow {
    private static final int ROWS_ABOVE = 3;

    private final TreeTableView<?> tree;
    private boolean following;

    MarkedRow(TreeTableView<?> tree) {
        this.tree = tree;
        tree.addEventFilter(InputEvent.ANY, event -> {
            if (event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == KeyEvent.KEY_PRESSED
                    || event.getEventType() == ScrollEvent.SCROLL) {
                following = false;
            }
        });
    }

    /** Another row was marked, which the person has not clicked. */
    void follow() {
        following = true;
        show();
    }

    /** Rows came or went. */
    void show() {
        int row = tree.getSelectionModel().getSelectedIndex();
        if (following && row >= 0 && tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && !isSeen(flow, row)) {
            tree.scrollTo(Math.max(0, row - ROWS_ABOVE));
        }
    }

    private static boolean isSeen(VirtualFlow<?> flow, int row) {
        IndexedCell<?> first = flow.getFirstVisibleCell();
        IndexedCell<?> last = flow.getLastVisibleCell();
        return first != null && last != null && first.getIndex() <= row && row <= last.getIndex();
    }
}
