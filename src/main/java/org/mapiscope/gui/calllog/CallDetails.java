package org.mapiscope.gui.calllog;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.GridColumn;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.interpret.HResultExplanation;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.trace.TracedCall;

/** The selected call in full, with what its result means; takes no room while none is selected. FX thread only. */
final class CallDetails extends ScrollPane {
    private static final double GAP = 6;

    private final Messages texts = Messages.of(CallDetails.class);
    private final GridPane grid = new GridPane();

    CallDetails() {
        getStyleClass().add("call-details");
        setId("calllog-details");
        setAccessibleText(texts.text("details.accessible"));
        setFitToWidth(true);
        grid.setHgap(2 * GAP);
        grid.setVgap(GAP);
        grid.setPadding(new Insets(GAP, 2 * GAP, GAP, 2 * GAP));
        GridColumn.set(grid, GridColumn.FIXED, GridColumn.GROWING);
        setContent(grid);
        show(null);
    }

    void show(@Nullable CallLine line) {
        setVisible(line != null);
        setManaged(line != null);
        grid.getChildren().clear();
        if (line == null) {
            return;
        }
        TracedCall call = line.call();
        call.result().ifPresent(this::addResult);
        add("words", call.detail());
        add("call", call.text()).getStyleClass().add("mono");
        setVvalue(0);
    }

    private void addResult(HResult result) {
        HResultExplanation words = FailureText.explain(result);
        add("result",
                words.name().equals(words.number()) ? words.number() : words.name() + " (" + words.number() + ")");
        if (result.failed() || result.warns()) {
            add("meaning", words.meaning());
            add("cause", words.cause());
            add("remedy", words.remedy());
        }
    }

    private Label add(String key, String text) {
        Label value = new Label(text);
        if (!text.isEmpty()) {
            Label name = new Label(texts.text("details." + key));
            name.getStyleClass().add("muted");
            value.setWrapText(true);
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(grid.getRowCount(), name, value);
        }
        return value;
    }
}
