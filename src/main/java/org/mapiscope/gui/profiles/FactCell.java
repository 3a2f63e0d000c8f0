package org.mapiscope.gui.profiles;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A line of the overview: a title, or a fact whose value wraps where it is long. */
final class FactCell extends ListCell<Fact> {
    private static final PseudoClass TITLE = PseudoClass.getPseudoClass("title");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double GAP = 12;
    private static final double LABEL_WIDTH = 170;
    /** What is beside a line in the list: the cell's edges, and room for a scroll bar. */
    private static final double BESIDE = 44;

    private final Label label = new Label();
    private final Label value = new Label();
    private final HBox line = new HBox(GAP, label, value);

    FactCell() {
        getStyleClass().add("fact");
        // no wider than the list, so that values wrap
        setPrefWidth(0);
        label.setMinWidth(LABEL_WIDTH);
        label.setPrefWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "fact-label");
        value.setWrapText(true);
        value.setMaxWidth(Double.MAX_VALUE);
        value.getStyleClass().add("fact-value");
        HBox.setHgrow(value, Priority.ALWAYS);
        listViewProperty().subscribe(list -> {
            if (list != null) {
                line.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE));
            }
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        // a cell asks what is in it for its height without saying how wide it is
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : snapSizeY(line.prefHeight(line.getPrefWidth()) + snappedTopInset() + snappedBottomInset());
    }

    @Override
    protected void updateItem(@Nullable Fact fact, boolean empty) {
        super.updateItem(fact, empty);
        pseudoClassStateChanged(TITLE, fact != null && fact.kind() == Fact.Kind.TITLE);
        pseudoClassStateChanged(WARNING, fact != null && fact.kind() == Fact.Kind.WARNING);
        setAccessibleText(fact == null ? null : fact.text());
        setText(fact != null && fact.isTitle() ? fact.label() : null);
        setGraphic(fact == null || fact.isTitle() ? null : line);
        if (fact != null) {
            label.setText(fact.label());
            value.setText(fact.value());
        }
    }
}
