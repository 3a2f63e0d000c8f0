package org.mapiscope.gui.calllog;

import atlantafx.base.controls.CustomTextField;
import java.time.Instant;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Separator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.ShrinkingLabel;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.task.NextPulse;
import org.mapiscope.mapi.trace.TracedCall;

/** The call log pane. FX thread only; close it when it leaves the window, so that it listens no more. */
public final class CallLogView extends BorderPane implements AutoCloseable {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final Duration TICK = Duration.millis(200);
    private static final double GAP = 4;
    private static final int FILTER_COLUMNS = 22;
    private static final double LEAST_FILTER = 110;
    private static final double DETAILS_PART = 0.38;

    /** How far the window may make a column narrower than it wants to be. */
    private static final double LEAST_PART = 0.7;

    private final Messages texts = Messages.of(CallLogView.class);
    private final Buttons buttons = new Buttons(texts, "calllog");
    private final CallLogViewModel model;
    private final TableView<CallLine> table;
    private final ToggleButton follow = buttons.toggle("follow", Feather.CHEVRONS_DOWN);
    private final Timeline clock = new Timeline(new KeyFrame(TICK, event -> tick()));

    public CallLogView(CallLogViewModel model) {
        this.model = model;
        table = new TableView<>(model.lines());
        getStyleClass().add("call-log");
        getStylesheets().add(CallLogView.class.getResource("calllog.css").toExternalForm());
        buildTable();
        CallDetails details = new CallDetails();
        table.getSelectionModel().selectedItemProperty().subscribe(details::show);
        setTop(bars());
        setCenter(table);
        // beside the table, for the pane is wide and low
        details.prefWidthProperty().bind(widthProperty().multiply(DETAILS_PART));
        setRight(details);
        clock.setCycleCount(Animation.INDEFINITE);
        BooleanBinding ticking = model.runningProperty().greaterThan(0).and(sceneProperty().isNotNull());
        ticking.subscribe(this::runClock);
        // the binding is held here: it lives as long as the view
        getProperties().put(BooleanBinding.class, ticking);
    }

    private void runClock(boolean on) {
        if (on) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void tick() {
        model.tick(Instant.now());
    }

    private HBox bars() {
        ToggleButton problems = buttons.toggle("problems", Feather.ALERT_TRIANGLE);
        problems.selectedProperty().bindBidirectional(model.problemsOnlyProperty());
        ToggleButton providers = buttons.toggle("providers", Feather.PACKAGE);
        providers.selectedProperty().bindBidirectional(model.providersOnlyProperty());
        ToggleButton pause = buttons.toggle("pause", Feather.PAUSE);
        pause.selectedProperty().bindBidirectional(model.pausedProperty());
        follow.setSelected(true);
        follow.selectedProperty().subscribe(this::toNewest);
        Label status = new ShrinkingLabel("calllog-status");
        status.textProperty().bind(model.statusProperty());
        status.getStyleClass().addAll("text-small", "muted");
        // no ToolBar: it would hide its end in a menu rather than let the state and the filter shrink
        // and small buttons: the pane is low, and its state is to stand in the same row
        HBox bar = new HBox(GAP, filterField(), problems, providers, new Separator(Orientation.VERTICAL),
                Buttons.small(pause), Buttons.small(follow),
                Buttons.small(buttons.button("clear", Feather.TRASH_2, model::clear)),
                Buttons.small(buttons.button("copy", Feather.COPY, this::copy)),
                Buttons.small(buttons.button("save", Feather.SAVE, model::save)), status);
        bar.getStyleClass().add("tool-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        problems.setMinWidth(Region.USE_PREF_SIZE);
        providers.setMinWidth(Region.USE_PREF_SIZE);
        return bar;
    }

    private CustomTextField filterField() {
        CustomTextField field = new CustomTextField();
        field.setId("calllog-filter");
        field.setPromptText(texts.text("filter.prompt"));
        field.setAccessibleText(texts.text("filter.accessible"));
        field.setTooltip(new Tooltip(texts.text("filter.prompt")));
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.textProperty().bindBidirectional(model.wordsProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                event.consume();
            }
        });
        field.setPrefColumnCount(FILTER_COLUMNS);
        field.setMinWidth(LEAST_FILTER);
        return field;
    }

    private void buildTable() {
        table.setId("calllog-table");
        table.setAccessibleText(texts.text("table.accessible"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setRowFactory(view -> new CallRow());
        Label empty = new Label();
        empty.textProperty().bind(Bindings.when(model.wordsProperty().isEmpty().and(model.problemsOnlyProperty().not())
                .and(model.providersOnlyProperty().not())).then(texts.text("empty"))
                .otherwise(texts.text("empty.filtered")));
        table.setPlaceholder(empty);
        TableColumn<CallLine, TracedCall> begun = textColumn("time", 112, CallReport::time);
        begun.setMinWidth(begun.getPrefWidth());
        table.getColumns().add(begun);
        table.getColumns().add(textColumn("thread", 130, TracedCall::thread));
        table.getColumns().add(callColumn());
        table.getColumns().add(textColumn("result", 190, this::result));
        TableColumn<CallLine, TracedCall> time = textColumn("ms", 84, CallReport::milliseconds);
        time.getStyleClass().add("number");
        table.getColumns().add(time);
        table.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                follow.setSelected(false);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        // a frame later: the table does not know its new rows before
        NextPulse scroll = new NextPulse(this::toNewest);
        WeakWatch.changes(table, table.getItems(), scroll::signal);
        // a window in another language shows calls that were there before
        table.skinProperty().addListener((property, before, now) -> scroll.signal());
    }

    private TableColumn<CallLine, TracedCall> callColumn() {
        TableColumn<CallLine, TracedCall> column = column("call", 620);
        column.setCellFactory(view -> new CallCell());
        return column;
    }

    private TableColumn<CallLine, TracedCall> textColumn(String key, double width,
            Function<TracedCall, String> text) {
        TableColumn<CallLine, TracedCall> column = column(key, width);
        column.setMinWidth(LEAST_PART * width);
        column.setMaxWidth(2 * width);
        column.setCellFactory(view -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable TracedCall call, boolean empty) {
                super.updateItem(call, empty);
                setText(empty || call == null ? null : text.apply(call));
            }
        });
        return column;
    }

    private TableColumn<CallLine, TracedCall> column(String key, double width) {
        TableColumn<CallLine, TracedCall> column = new TableColumn<>(texts.text("column." + key));
        column.setId("calllog-" + key);
        column.setPrefWidth(width);
        // in the order of the calls, for each stands below the one that made it
        column.setSortable(false);
        column.setCellValueFactory(cell -> cell.getValue().callProperty());
        return column;
    }

    private String result(TracedCall call) {
        return call.result().map(Object::toString).orElseGet(() -> texts.text("running"));
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            table.getSelectionModel().clearSelection();
            event.consume();
        } else if (event.getCode() == KeyCode.END) {
            follow.setSelected(true);
        } else if (event.getCode().isNavigationKey()) {
            follow.setSelected(false);
        }
    }

    private void copy() {
        model.copy(table.getSelectionModel().getSelectedItems());
    }

    private void toNewest() {
        if (follow.isSelected() && !table.getItems().isEmpty()) {
            table.scrollTo(table.getItems().size() - 1);
        }
    }

    /** Stops listening to calls. */
    @Override
    public void close() {
        clock.stop();
        model.close();
    }
}
