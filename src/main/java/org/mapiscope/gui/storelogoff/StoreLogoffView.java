package org.mapiscope.gui.storelogoff;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.CopyField;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.GridColumn;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.StoreLogoffReport;

/** The pane that logs one store off. FX thread only. */
public final class StoreLogoffView extends ScrollPane {
    private static final double GAP = 8;
    private static final double WIDE_GAP = 14;
    private static final double MOST_WIDTH = 1000;

    private final Messages texts = Messages.of(StoreLogoffView.class);
    private final StoreLogoffViewModel model;
    private final VBox result = new VBox(GAP);

    /** @param copy puts a text on the clipboard */
    public StoreLogoffView(StoreLogoffViewModel model, Consumer<String> copy) {
        this.model = model;
        setId("storelogoff");
        setFitToWidth(true);
        setAccessibleText(texts.text("pane"));
        VBox content = new VBox(WIDE_GAP, heading(), explanation(), flags(), call(copy), button(), result);
        content.setPadding(new Insets(WIDE_GAP));
        content.setMaxWidth(MOST_WIDTH);
        setContent(content);
        WeakWatch.value(this, model.outcomeProperty(), this::show);
    }

    private VBox heading() {
        Label title = new Label("IMsgStore::StoreLogoff");
        title.getStyleClass().add("heading");
        Label store = new Label();
        store.setId("storelogoff-store");
        WeakWatch.value(store, model.storeProperty(), entry -> store.setText(storeText(entry)));
        return new VBox(GAP / 2, title, store);
    }

    private String storeText(Optional<StoreEntry> entry) {
        return entry.map(store -> switch (store.state()) {
            case OPEN -> texts.text("store.open", store.name());
            case CLOSED -> texts.text("store.closed", store.name());
            case FAILED -> texts.text("store.failed", store.name());
        }).orElseGet(() -> texts.text("store.none"));
    }

    private Label explanation() {
        Label words = new WrappedLabel(texts.text("explanation"));
        words.getStyleClass().add("muted");
        return words;
    }

    private GridPane flags() {
        GridPane grid = new GridPane(WIDE_GAP, GAP);
        GridColumn.set(grid, GridColumn.FIXED, GridColumn.FIXED, GridColumn.GROWING);
        ToggleGroup group = new ToggleGroup();
        for (InputFlag flag : InputFlag.values()) {
            String help = texts.text("flag." + flag.name());
            RadioButton radio = new RadioButton(flag.name());
            radio.setMnemonicParsing(false);
            radio.setId(flag.name());
            radio.getStyleClass().add("mono");
            radio.setToggleGroup(group);
            radio.setSelected(flag == model.flagProperty().get());
            radio.setTooltip(new Tooltip(help));
            radio.setAccessibleText("%s, 0x%X. %s".formatted(flag.name(), flag.value(), help));
            radio.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.flagProperty().set(flag);
                }
            });
            grid.addRow(grid.getRowCount(), top(radio), top(hex(flag.value())), new WrappedLabel(help));
        }
        return grid;
    }

    private VBox call(Consumer<String> copy) {
        Label title = new Label(texts.text("call"));
        title.getStyleClass().add("muted");
        CopyField field = new CopyField(texts.text("call"), copy);
        field.field().setId("storelogoff-call");
        field.textProperty().bind(model.callProperty());
        title.setLabelFor(field.field());
        return new VBox(GAP / 2, title, field);
    }

    private HBox button() {
        Button button = new Buttons(texts, "storelogoff").button("log-off", Feather.LOG_OUT, model::logOff);
        button.getStyleClass().remove("flat");
        button.getStyleClass().add("danger");
        button.disableProperty().bind(model.possibleProperty().not());
        return new HBox(button);
    }

    private void show(Optional<StoreLogoffOutcome> outcome) {
        result.getChildren().clear();
        outcome.ifPresent(done -> {
            Notice notice = notice(done);
            notice.setId("storelogoff-result");
            result.getChildren().add(notice);
            if (done instanceof StoreLogoffOutcome.Answered answered) {
                result.getChildren().add(output(answered.report()));
            }
        });
    }

    private Notice notice(StoreLogoffOutcome outcome) {
        return switch (outcome) {
            case StoreLogoffOutcome.Answered done when done.report().closed() -> new Notice(Notice.Kind.SUCCESS,
                    texts.text("done", done.store(), done.result(), done.result().hex()));
            case StoreLogoffOutcome.Answered done -> new Notice(Notice.Kind.WARNING,
                    texts.text("refused", done.store(), done.result(), done.result().hex()));
            case StoreLogoffOutcome.Failed failed -> new Notice(Notice.Kind.ERROR, texts.text("failed", failed.store(),
                    failed.result().hex(), FailureText.sentences(failed.failure())));
        };
    }

    /** All output flags: those that were set, and those that were not. */
    private VBox output(StoreLogoffReport report) {
        Label title = new Label(texts.text("output", "0x%X".formatted(report.outputFlags())));
        title.getStyleClass().add("heading");
        GridPane grid = new GridPane(WIDE_GAP, GAP);
        grid.setId("storelogoff-output");
        GridColumn.set(grid, GridColumn.FIXED, GridColumn.FIXED, GridColumn.FIXED, GridColumn.GROWING);
        for (OutputFlag flag : OutputFlag.values()) {
            boolean set = flag.isIn(report.outputFlags());
            Label name = new Label(flag.name());
            name.getStyleClass().addAll("mono", set ? "set" : "muted");
            FontIcon icon = new FontIcon(set ? Feather.CHECK_SQUARE : Feather.SQUARE);
            icon.setAccessibleText(texts.text(set ? "set" : "not-set"));
            Label words = new WrappedLabel(texts.text((set ? "output." : "output.not.") + flag.name()));
            words.getStyleClass().add(set ? "set" : "muted");
            grid.addRow(grid.getRowCount(), top(icon), top(name), top(hex(flag.value())), words);
        }
        return new VBox(GAP, title, grid);
    }

    private static Label hex(int value) {
        Label hex = new Label("0x%X".formatted(value));
        hex.getStyleClass().addAll("mono", "muted");
        return hex;
    }

    private static <N extends Node> N top(N node) {
        GridPane.setValignment(node, VPos.TOP);
        return node;
    }
}
