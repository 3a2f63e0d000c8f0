package org.mapiscope.gui.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One check box for each flag of a word, with its hex value beside it, bound both ways to the word. FX thread only. */
public final class FlagBoxes extends GridPane {
    private static final double GAP = 6;
    private static final double WIDE_GAP = 16;

    private final IntegerProperty flags = new SimpleIntegerProperty(this, "flags");
    private final Map<Integer, CheckBox> boxes = new LinkedHashMap<>();
    private boolean showing;

    /**
     * @param columns how many boxes stand beside each other
     * @param flags in the order shown, columns first
     */
    public FlagBoxes(int columns, List<Flag> flags) {
        setHgap(GAP);
        setVgap(GAP);
        int rows = (flags.size() + columns - 1) / columns;
        for (int i = 0; i < flags.size(); i++) {
            addBox(flags.get(i), i / rows, i % rows);
        }
        for (int i = 0; i < columns; i++) {
            ColumnConstraints name = new ColumnConstraints();
            name.setHgrow(Priority.ALWAYS);
            ColumnConstraints hex = new ColumnConstraints();
            hex.setHalignment(HPos.RIGHT);
            getColumnConstraints().addAll(name, hex);
        }
        this.flags.addListener((property, before, now) -> show(now.intValue()));
    }

    private void addBox(Flag flag, int column, int row) {
        CheckBox box = new CheckBox(flag.name());
        box.setMnemonicParsing(false);
        box.setId(flag.name());
        box.setAccessibleText("%s, 0x%X. %s".formatted(flag.name(), flag.value(), flag.help()));
        box.setTooltip(new Tooltip(flag.help()));
        box.setDisable(flag.fixed());
        box.selectedProperty().addListener((property, before, now) -> take(flag.value(), now));
        boxes.put(flag.value(), box);
        box.setMinWidth(Region.USE_PREF_SIZE);
        Label hex = new Label("0x%X".formatted(flag.value()));
        hex.getStyleClass().addAll("mono", "muted");
        hex.setMinWidth(Region.USE_PREF_SIZE);
        if (column > 0) {
            setMargin(box, new Insets(0, 0, 0, WIDE_GAP));
        }
        add(box, 2 * column, row);
        add(hex, 2 * column + 1, row);
    }

    private void take(int value, boolean set) {
        if (!showing) {
            flags.set(set ? flags.get() | value : flags.get() & ~value);
        }
    }

    private void show(int now) {
        showing = true;
        boxes.forEach((value, box) -> box.setSelected((now & value) == value));
        showing = false;
    }

    public IntegerProperty flagsProperty() {
        return flags;
    }

    /** {@return the boxes, in the order shown} */
    public List<CheckBox> boxes() {
        return new ArrayList<>(boxes.values());
    }

    /**
     * One flag.
     *
     * @param name MAPI's
     * @param help one sentence on what it does
     * @param fixed whether the person may not change it
     */
    public record Flag(String name, int value, String help, boolean fixed) {}
}
