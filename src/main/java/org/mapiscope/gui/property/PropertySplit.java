package org.mapiscope.gui.property;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import org.mapiscope.gui.control.Dividers;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.mapi.PropType;

/**
 * A table of properties with the selected one's bytes below it. Where there is little room the table has all of it until a
 * binary property of the object is selected; a person who says otherwise is not overruled. FX thread only.
 */
final class PropertySplit extends SplitPane {
    /** The least height in which the table and the bytes both show some lines. */
    private static final double ROOMY = 400;
    /** The least height in which the bytes leave the table some lines when they come unasked. */
    private static final double LEAST = 230;
    private static final int FRAMES_UNTIL_LAID_OUT = 2;
    private static final double TABLE_PART = 0.62;
    private static final double TABLE_PART_IN_LOW = 0.45;

    private final PropertyTable table;
    private final Node bytes;
    private final ToggleButton toggle;
    private boolean chosen;
    private boolean binarySelected;
    private OptionalDouble dragged = OptionalDouble.empty();

    /** @param toggle says whether the bytes are shown */
    PropertySplit(PropertyViewModel model, PropertyTable table, Node bytes, ToggleButton toggle) {
        this.table = table;
        this.bytes = bytes;
        this.toggle = toggle;
        setId("property-split");
        setOrientation(Orientation.VERTICAL);
        getItems().setAll(table);
        toggle.setSelected(true);
        toggle.selectedProperty().subscribe(this::show);
        toggle.setOnAction(event -> chosen = true);
        heightProperty().addListener((property, before, now) -> arrange());
        table.selectedProperty().subscribe(this::selected);
        model.shownProperty().subscribe((before, now) -> another());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (Dividers.isOn(event.getTarget(), this)) {
                dragged = OptionalDouble.of(getDividerPositions()[0]);
            }
        });
    }

    /** Shows the bytes from now on, because a person wants to see them. */
    void open() {
        chosen = true;
        toggle.setSelected(true);
    }

    private void selected(Optional<PropertyRow> row) {
        if (row.filter(each -> each.entry().tag().type().equals(PropType.PT_BINARY)).isPresent() && !binarySelected) {
            binarySelected = true;
            arrange();
        }
    }

    /** Of another object nothing is selected yet. */
    private void another() {
        binarySelected = false;
        arrange();
    }

    private void arrange() {
        if (!chosen) {
            toggle.setSelected(!isLow() || (binarySelected && getHeight() >= LEAST));
        }
    }

    private boolean isLow() {
        // before it is laid out it is taken for a high one
        return getHeight() > 0 && getHeight() < ROOMY;
    }

    private void show(boolean on) {
        if (on) {
            getItems().add(bytes);
            setDividerPositions(dragged.orElse(isLow() ? TABLE_PART_IN_LOW : TABLE_PART));
            // the row that was chosen may be below the part of the table that is left
            Frames.after(FRAMES_UNTIL_LAID_OUT, table::showSelected);
        } else {
            getItems().remove(bytes);
        }
    }
}
