package org.mapiscope.gui.contents;

import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** The two bars of rows of one height, and the part of the rows that is in view between them. FX thread only. */
final class RowBars {
    private static final double LEAST_THUMB = 24;

    private final Region flow;
    private final ScrollBar vertical;
    private final ScrollBar horizontal;
    private final Region corner = new Region();
    private double width;
    private double height;

    /** @param flow in which the bars are */
    RowBars(Region flow, ScrollBar vertical, ScrollBar horizontal) {
        this.flow = flow;
        this.vertical = vertical;
        this.horizontal = horizontal;
        corner.getStyleClass().setAll("corner");
    }

    /** {@return what fills the corner between the bars} */
    Region corner() {
        return corner;
    }

    /** {@return the width that is in view} */
    double width() {
        return width;
    }

    /** {@return the height that is in view} */
    double height() {
        return height;
    }

    /** {@return what lies left of the view} */
    double left() {
        return horizontal.getValue();
    }

    /** {@return what lies above the view} */
    double top() {
        return vertical.getValue();
    }

    /** Puts the bars that are needed beside the view. */
    void layout(double allWidth, double allHeight) {
        double barWidth = flow.snapSizeX(vertical.prefWidth(-1));
        double barHeight = flow.snapSizeY(horizontal.prefHeight(-1));
        boolean across = allWidth > flow.getWidth() - (allHeight > flow.getHeight() ? barWidth : 0);
        boolean down = allHeight > flow.getHeight() - (across ? barHeight : 0);
        width = flow.getWidth() - (down ? barWidth : 0);
        height = flow.getHeight() - (across ? barHeight : 0);
        show(vertical, down, allHeight, height);
        show(horizontal, across, allWidth, width);
        vertical.resizeRelocate(width, 0, barWidth, height);
        horizontal.resizeRelocate(0, height, width, barHeight);
        corner.setVisible(down && across);
        corner.resizeRelocate(width, height, barWidth, barHeight);
    }

    private static void show(ScrollBar bar, boolean needed, double all, double seen) {
        double most = needed ? all - seen : 0;
        bar.setVisible(needed);
        bar.setMax(most);
        // of a million rows the thumb would be a line that no mouse meets
        bar.setVisibleAmount(needed ? most * Math.max(seen / all, Math.min(1, LEAST_THUMB / seen)) : 0);
        bar.setBlockIncrement(seen);
        bar.setValue(Math.min(bar.getValue(), most));
    }

    /** Moves the view so that {@code top} lies above it, or as near to that as there is something to see. */
    void moveTo(double top) {
        vertical.setValue(Math.clamp(top, 0, vertical.getMax()));
    }

    /** Moves the view as far as a wheel says, which counts lines of that height where it counts lines. */
    void move(ScrollEvent event, double lineHeight) {
        double up = switch (event.getTextDeltaYUnits()) {
            case PAGES -> event.getTextDeltaY() * height;
            case LINES -> event.getTextDeltaY() * lineHeight;
            case NONE -> event.getDeltaY();
        };
        double topBefore = top();
        double leftBefore = left();
        moveTo(topBefore - up);
        horizontal.setValue(Math.clamp(leftBefore - event.getDeltaX(), 0, horizontal.getMax()));
        if (top() != topBefore || left() != leftBefore) {
            event.consume();
        }
    }
}
