package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Details below something else, details alone, or another pane alone. What is not shown stays in the window where it was
 * shown before or is likely to be: to take a pane out and put it back makes JavaFX style all that is in it anew. FX thread
 * only.
 */
final class PlaceLayout extends Pane {
    private final SplitPane split = new SplitPane();
    private final StackPane above = new StackPane();
    private final Region below;
    private final Region details;
    private Optional<Node> alone = Optional.empty();

    /** @param details what most places show, below something else or alone */
    PlaceLayout(Region details, Splits splits) {
        this.details = details;
        this.below = new RoomFor(details);
        split.setOrientation(Orientation.VERTICAL);
        splits.fill(split, Splits.Divider.DETAILS, above, below);
        splits.keep(split, Splits.Divider.DETAILS);
        split.setVisible(false);
        below.heightProperty().subscribe(height -> requestLayout());
        below.widthProperty().subscribe(width -> requestLayout());
        getChildren().setAll(List.of(split, details));
    }

    /** Shows a pane above the details. */
    void showAbove(Node pane) {
        keep(pane);
        above.getChildren().forEach(each -> each.setVisible(each.equals(pane)));
        show(true, true, Optional.empty());
    }

    /** Has a pane ready that is likely to be shown above the details next. */
    void keep(Node pane) {
        if (!above.getChildren().contains(pane)) {
            above.getChildren().add(pane);
        }
    }

    void showDetails() {
        show(false, true, Optional.empty());
    }

    /** Shows a pane without the details. */
    void showAlone(Node pane) {
        show(false, false, Optional.of(pane));
    }

    private void show(boolean divided, boolean withDetails, Optional<Node> other) {
        split.setVisible(divided);
        details.setVisible(withDetails);
        if (!alone.equals(other)) {
            alone.ifPresent(getChildren()::remove);
            other.ifPresent(getChildren()::add);
            alone = other;
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        split.resizeRelocate(0, 0, getWidth(), getHeight());
        alone.ifPresent(pane -> pane.resizeRelocate(0, 0, getWidth(), getHeight()));
        if (split.isVisible()) {
            split.layout();
            Bounds room = sceneToLocal(below.localToScene(below.getLayoutBounds()));
            details.resizeRelocate(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight());
        } else {
            details.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    /** Stands in the pane that is divided for what is laid over it, so that the divider leaves it enough. */
    private static final class RoomFor extends Region {
        private final Region occupant;

        RoomFor(Region occupant) {
            this.occupant = occupant;
        }

        @Override
        protected double computeMinHeight(double width) {
            return occupant.minHeight(width);
        }

        @Override
        protected double computePrefHeight(double width) {
            return occupant.prefHeight(width);
        }

        @Override
        protected double computeMinWidth(double height) {
            return occupant.minWidth(height);
        }
    }
}
