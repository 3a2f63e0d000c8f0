package org.mapiscope.gui.contents;

import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;

/** A row; the heading of a group is written across it, since a cell cuts what is wider than itself. FX thread only. */
final class ContentsRow extends TableRow<RowItem> {
    private final Label across = new Label();

    ContentsRow() {
        across.getStyleClass().add("contents-heading");
        across.setManaged(false);
        across.setMouseTransparent(true);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new ContentsRowSkin(this);
    }

    /** @param text of a heading; empty for any other row */
    void showAcross(String text) {
        if (!across.getText().equals(text)) {
            across.setText(text);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean there = getChildren().contains(across);
        if (across.getText().isEmpty()) {
            getChildren().remove(across);
        } else {
            if (!there) {
                // whoever lays the cells out anew takes it away
                getChildren().add(across);
            }
            across.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
