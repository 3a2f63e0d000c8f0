package org.mapiscope.gui.shutdown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.GridColumn;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.mapi.HResult;

/** The fast shutdown pane. FX thread only. */
public final class ShutdownView extends ScrollPane {
    private static final int BEHAVIORS = 3;
    private static final double GAP = 8;
    private static final double WIDE_GAP = 14;
    private static final double MOST_WIDTH = 1000;

    private final Messages texts = Messages.of(ShutdownView.class);
    private final Buttons buttons = new Buttons(texts, "shutdown");
    private final ShutdownViewModel model;

    public ShutdownView(ShutdownViewModel model) {
        this.model = model;
        setId("shutdown");
        setFitToWidth(true);
        setAccessibleText(texts.text("pane"));
        Notice warning = new Notice(Notice.Kind.WARNING, texts.text("warning"));
        VBox content = new VBox(WIDE_GAP, heading("IMAPIClientShutdown"), new WrappedLabel(texts.text("explanation")),
                steps(),
                warning, heading(texts.text("rules")), rules(), heading("FastShutdownBehavior"),
                muted(new WrappedLabel(texts.text("behavior"))), behaviors());
        content.setPadding(new Insets(WIDE_GAP));
        content.setMaxWidth(MOST_WIDTH);
        setContent(content);
    }

    private GridPane steps() {
        GridPane grid = new GridPane(WIDE_GAP, GAP);
        GridColumn.set(grid, GridColumn.FIXED, GridColumn.FIXED, GridColumn.GROWING);
        for (ShutdownCall call : ShutdownCall.values()) {
            Label number = new Label(Integer.toString(grid.getRowCount() + 1));
            number.getStyleClass().add("heading");
            Label answer = new WrappedLabel();
            answer.setId("shutdown-answer-" + call.method());
            model.answerProperty(call).subscribe(now -> show(answer, call, now));
            grid.addRow(grid.getRowCount(), number, button(call), answer);
        }
        return grid;
    }

    private Button button(ShutdownCall call) {
        Button button = buttons.button(call.method(), icon(call), () -> model.make(call));
        button.getStyleClass().remove("flat");
        if (call == ShutdownCall.DO) {
            button.getStyleClass().add("danger");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> call == ShutdownCall.QUERY
                ? !model.canQuery()
                : !model.nextProperty().get().equals(Optional.of(call)), model.nextProperty()));
        return button;
    }

    private static Ikon icon(ShutdownCall call) {
        return switch (call) {
            case QUERY -> Feather.HELP_CIRCLE;
            case NOTIFY -> Feather.BELL;
            case DO -> Feather.POWER;
        };
    }

    private void show(Label label, ShutdownCall call, Optional<ShutdownViewModel.Answer> answer) {
        label.getStyleClass().removeAll("ok", "failed", "muted");
        if (answer.isEmpty()) {
            label.setText(texts.text("not-made." + call.method()));
            label.getStyleClass().add("muted");
            return;
        }
        HResult result = answer.get().result();
        label.setText(answer.get().failure().map(e -> texts.text("failed", result.hex(), FailureText.sentences(e)))
                .orElseGet(() -> texts.text("answer", result, result.hex(), texts.text("worked." + call.method()))));
        label.getStyleClass().add(result.failed() ? "failed" : "ok");
    }

    private VBox rules() {
        VBox rules = new VBox(GAP / 2);
        for (String key : List.of("rule.order", "rule.providers", "rule.nothing-after", "rule.loss",
                "rule.interface")) {
            rules.getChildren().add(new WrappedLabel("\u2022 " + texts.text(key)));
        }
        return rules;
    }

    private GridPane behaviors() {
        GridPane grid = new GridPane(WIDE_GAP, GAP);
        grid.setId("shutdown-behaviors");
        GridColumn.set(grid, GridColumn.FIXED, GridColumn.GROWING, GridColumn.FIXED);
        for (int value = 0; value < BEHAVIORS; value++) {
            Label number = new Label(Integer.toString(value));
            number.getStyleClass().add("mono");
            Label current = new Label();
            current.setId("shutdown-behavior-" + value);
            current.getStyleClass().add("ok");
            OptionalInt mine = OptionalInt.of(value);
            current.textProperty().bind(
                    model.behaviorProperty().map(now -> now.equals(mine) ? texts.text("behavior.current") : ""));
            grid.addRow(value, top(number), new WrappedLabel(texts.text("behavior." + value)), top(current));
        }
        return grid;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }

    private static Label muted(Label label) {
        label.getStyleClass().add("muted");
        return label;
    }

    private static <N extends Node> N top(N node) {
        GridPane.setValignment(node, VPos.TOP);
        return node;
    }
}
