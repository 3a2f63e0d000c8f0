package org.mapiscope.gui.advise;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.FlagBoxes;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.interpret.FlagWords;
import org.mapiscope.operation.advise.AdviseEvent;
import org.mapiscope.operation.advise.EventText;

/** What is watched, the events to hear of, and the events. FX thread only; close it with its tab. */
public final class AdvisePane extends BorderPane implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(AdvisePane.class);
    private static final double GAP = 8;
    private static final int BOXES_BESIDE = 3;

    private final AdviseViewModel model;
    private final ComboBox<AdviseChoice> target;
    private final TableView<AdviseEvent> table;
    private final TextArea details = new TextArea();
    private final VBox notices = new VBox();
    private final HBox boxes = new HBox();
    private final Button start;
    private final Button stop;

    public AdvisePane(AdviseViewModel model) {
        this.model = model;
        this.target = new ComboBox<>(model.choices());
        this.table = new TableView<>(model.heard());
        Buttons buttons = new Buttons(TEXTS, "advise");
        start = buttons.button("start", Feather.PLAY, model::start);
        stop = buttons.button("stop", Feather.SQUARE, model::stop);
        ToggleButton pause = buttons.toggle("pause", Feather.PAUSE);
        pause.selectedProperty().bindBidirectional(model.pausedProperty());
        Button clear = buttons.button("clear", Feather.TRASH_2, model::clear);
        Button copy = buttons.button("copy", Feather.COPY, this::copy);
        Button save = buttons.button("save", Feather.SAVE, model::save);
        Stream.of(clear, copy, save).forEach(each -> each.disableProperty().bind(Bindings.isEmpty(model.heard())));
        buildTarget();
        buildTable();
        details.setId("advise-details");
        details.setAccessibleText(TEXTS.text("column.details"));
        details.setEditable(false);
        details.getStyleClass().add("mono");
        Label status = new Label();
        status.setId("advise-status");
        status.getStyleClass().add("muted");
        status.textProperty().bind(model.statusProperty());
        Label watched = new Label(TEXTS.text("target"));
        watched.setLabelFor(target);
        HBox what = new HBox(GAP, watched, target, status);
        what.setAlignment(Pos.CENTER_LEFT);
        what.setPadding(new Insets(GAP));
        boxes.setPadding(new Insets(0, GAP, GAP, GAP));
        SplitPane split = new SplitPane(table, details);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.7);
        setTop(new VBox(new ToolBar(start, stop, pause, clear, copy, save), what, boxes, notices));
        setCenter(split);
        model.choiceProperty().subscribe(this::showBoxes);
        model.stateProperty().subscribe(this::showState);
        model.failureProperty().subscribe(failure -> {
            notices.getChildren().setAll(failure.stream().map(e -> new Notice(Notice.Kind.WARNING,
                    TEXTS.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)))).toList());
            notices.setPadding(failure.isPresent() ? new Insets(GAP) : Insets.EMPTY);
        });
    }

    private void buildTarget() {
        target.setId("advise-target");
        target.setAccessibleText(TEXTS.text("target"));
        target.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable AdviseChoice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public @Nullable AdviseChoice fromString(String text) {
                return null;
            }
        });
        target.valueProperty().bindBidirectional(model.choiceProperty());
    }

    private void buildTable() {
        table.setId("advise-table");
        table.setAccessibleText(TEXTS.text("events"));
        table.setPlaceholder(new Label(TEXTS.text("nothing")));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(Columns.text(TEXTS.text("column.time"), 210,
                event -> event.time().truncatedTo(ChronoUnit.MILLIS).toString()));
        table.getColumns().add(Columns.text(TEXTS.text("column.event"), 180,
                event -> EventText.event(event.notification())));
        table.getColumns().add(Columns.text(TEXTS.text("column.object"), 460,
                event -> EventText.object(event.notification())));
        table.getSelectionModel().selectedItemProperty().subscribe(this::showDetails);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
                copy();
                event.consume();
            }
        });
    }

    private void showDetails(@Nullable AdviseEvent event) {
        details.setText(event == null ? "" : EventText.details(event.notification()));
    }

    /** Shows a box for each event that what is chosen can tell of. */
    private void showBoxes(@Nullable AdviseChoice choice) {
        FlagWords words = new FlagWords(Messages.language());
        FlagBoxes flags = new FlagBoxes(BOXES_BESIDE, model.possible().stream()
                .map(value -> new FlagBoxes.Flag(EventText.eventName(value), value,
                        words.sentence("EVENT", EventText.eventName(value)).orElse(""), false))
                .toList());
        flags.flagsProperty().bindBidirectional(model.eventsProperty());
        boxes.getChildren().setAll(flags);
    }

    private void showState(AdviseViewModel.State state) {
        boolean idle = state == AdviseViewModel.State.STOPPED || state == AdviseViewModel.State.OVER;
        start.setDisable(!idle);
        stop.setDisable(idle);
        target.setDisable(!idle);
        boxes.setDisable(!idle);
    }

    /** Copies the selected events, all when fewer than two are selected. */
    private void copy() {
        List<AdviseEvent> selected = List.copyOf(table.getSelectionModel().getSelectedItems());
        model.copy(selected.size() < 2 ? model.heard() : selected);
    }

    public AdviseViewModel model() {
        return model;
    }

    public void focusTable() {
        table.requestFocus();
    }

    @Override
    public void close() {
        model.close();
    }
}
