package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.operation.finding.ProfileFinding;

/** What may be wrong with the selected profile, where that was seen and what to try. FX thread only. */
final class FindingsPane extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 8;
    private static final double LIST_PART = 0.5;
    private static final double BAR_WIDTH = 140;

    private final Messages texts = Messages.of(FindingsPane.class);
    private final Buttons buttons = new Buttons(texts, "findings");
    private final FindingsViewModel model;
    private final TableView<ProfileFinding> table = new TableView<>();
    private final FindingDetails details;

    FindingsPane(FindingsViewModel model) {
        this.model = model;
        this.details = new FindingDetails(model);
        buildTable();
        SplitPane split = new SplitPane(table, details);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(LIST_PART);
        setTop(tools());
        setCenter(split);
        setBottom(foot());
        WeakWatch.changes(this, model.findings(), this::selectFirst);
        selectFirst();
    }

    private ToolBar tools() {
        Button again = buttons.button("check", Feather.REFRESH_CW, model::check);
        Button deep = buttons.button("deep", Feather.SEARCH, model::checkDeeply);
        Button copy = buttons.button("copy", Feather.COPY, () -> model.copy(model.findings()));
        again.disableProperty().bind(nothing().or(model.runningProperty()));
        deep.disableProperty().bind(nothing().or(model.runningProperty()));
        copy.disableProperty().bind(Bindings.isEmpty(model.findings()));
        ToolBar bar = new ToolBar(again, deep, copy, folders());
        bar.getStyleClass().add("pane-tools");
        return bar;
    }

    private BooleanBinding nothing() {
        return Bindings.createBooleanBinding(
                () -> model.stateProperty().get() == FindingsViewModel.State.NOTHING && !model.isOfAnotherMachine(),
                model.stateProperty());
    }

    /** Where the files of a profile of another machine are. */
    private HBox folders() {
        TextField field = new TextField();
        field.setId("findings-folders");
        field.setPromptText(texts.text("folders.prompt"));
        field.setAccessibleText(texts.text("folders.help"));
        field.setTooltip(new Tooltip(texts.text("folders.help")));
        field.textProperty().bindBidirectional(model.foldersProperty());
        field.setOnAction(event -> model.check());
        field.setPrefColumnCount(24);
        Button choose = buttons.button("folder", Feather.FOLDER, model::chooseFolder);
        choose.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        HBox box = new HBox(GAP / 2, field, choose);
        box.setAlignment(Pos.CENTER_LEFT);
        box.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.isOfAnotherMachine(),
                model.stateProperty()));
        return box;
    }

    private HBox foot() {
        Label summary = new Label();
        summary.setId("findings-summary");
        summary.getStyleClass().add("muted");
        summary.textProperty().bind(Bindings.createStringBinding(model::summary, model.stateProperty(),
                model.findings()));
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        ProgressBar progress = new ProgressBar();
        progress.setId("findings-progress");
        progress.setPrefWidth(BAR_WIDTH);
        progress.setAccessibleText(texts.text("findings.progress"));
        progress.progressProperty().bind(model.progressProperty());
        progress.visibleProperty().bind(model.runningProperty());
        Button stop = buttons.button("stop", Feather.SQUARE, model::stop);
        stop.disableProperty().bind(model.runningProperty().not());
        HBox foot = new HBox(GAP, summary, progress, stop);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setPadding(new Insets(GAP / 4, GAP, GAP / 4, GAP));
        foot.getStyleClass().add("button-row");
        return foot;
    }

    private void buildTable() {
        table.setId("findings-table");
        table.setAccessibleText(texts.text("findings"));
        table.setItems(model.findings());
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label empty = new Label();
        empty.getStyleClass().add("empty");
        empty.textProperty().bind(Bindings.createStringBinding(model::summary, model.stateProperty()));
        table.setPlaceholder(empty);
        TableColumn<ProfileFinding, String> severity = Columns.text(texts.text("findings.severity"), 110,
                model::severity);
        severity.setMinWidth(90);
        severity.setCellFactory(any -> new SeverityCell());
        TableColumn<ProfileFinding, String> title = Columns.text(texts.text("findings.title"), 230, model::title);
        title.setMinWidth(120);
        table.getColumns().setAll(List.of(severity, title,
                Columns.text(texts.text("findings.sentence"), 560, model::sentence)));
        table.getSelectionModel().selectedItemProperty()
                .subscribe(finding -> details.show(Optional.ofNullable(finding)));
        table.setRowFactory(any -> row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private TableRow<ProfileFinding> row() {
        TableRow<ProfileFinding> row = new TableRow<>();
        row.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && !row.isEmpty()) {
                model.go(row.getItem());
            }
        });
        return row;
    }

    private void selectFirst() {
        if (table.getSelectionModel().isEmpty() && !model.findings().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            model.copy(List.copyOf(table.getSelectionModel().getSelectedItems()));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(model::go);
            event.consume();
        } else if (event.getCode() == KeyCode.F5) {
            model.check();
            event.consume();
        }
    }

    /** The severity as a word and as an icon, so that it needs no colour. */
    private static final class SeverityCell extends TableCell<ProfileFinding, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            ProfileFinding finding = empty ? null : getTableRow().getItem();
            setText(text);
            getStyleClass().removeAll("failed", "warned");
            if (finding == null) {
                setGraphic(null);
                return;
            }
            setGraphic(new FontIcon(icon(finding.severity())));
            if (finding.severity() != Severity.NOTE) {
                getStyleClass().add(finding.severity() == Severity.ERROR ? "failed" : "warned");
            }
        }
    }

    static Feather icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Feather.ALERT_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case NOTE -> Feather.INFO;
        };
    }
}
