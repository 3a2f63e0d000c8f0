package org.mapiscope.gui.profiles.edit;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.mapiscope.gui.control.GridColumn;
import org.mapiscope.gui.control.WrappedLabel;

/** Labels with their fields under each other, and what is wrong with these below. FX thread only. */
class FormGrid extends GridPane {
    private static final double GAP = 8;
    private static final double WIDTH = 560;

    private final Label wrong = new WrappedLabel();

    FormGrid(ReadOnlyStringProperty why) {
        super(GAP, GAP);
        setPadding(new Insets(GAP));
        setPrefWidth(WIDTH);
        GridColumn.set(this, GridColumn.FIXED, GridColumn.GROWING);
        wrong.setId("profile-wrong");
        wrong.getStyleClass().add("failed");
        wrong.textProperty().bind(why);
    }

    /** Adds a row at the end. */
    final void row(String text, Node field, Node labelled) {
        Label label = new Label(text);
        label.setLabelFor(labelled);
        label.setMinWidth(Region.USE_PREF_SIZE);
        boolean tall = labelled instanceof ListView<?> || labelled instanceof TableView<?>;
        GridPane.setValignment(label, tall ? VPos.TOP : VPos.CENTER);
        if (tall) {
            label.setPadding(new Insets(GAP, 0, 0, 0));
        }
        labelled.setAccessibleText(text);
        addRow(getRowCount(), label, field);
    }

    /** Adds a row without a label of its own. */
    final void row(Node field) {
        add(field, 1, getRowCount());
    }

    /** Adds what is wrong, below all. */
    final void rowOfWrong() {
        add(wrong, 0, getRowCount(), 2, 1);
    }
}
