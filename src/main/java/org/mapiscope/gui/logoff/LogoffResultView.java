package org.mapiscope.gui.logoff;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.mapi.LogoffReport;
import org.mapiscope.mapi.OpenObject;
import org.mapiscope.operation.LogoffPlan;

/** What a logoff would do, or what an earlier one did. FX thread only. */
final class LogoffResultView extends BorderPane {
    private static final Messages TEXTS = Messages.of(LogoffResultView.class);
    private static final double GAP = 8;
    private static final double WIDE_GAP = 14;
    private static final int NANOS_PER_MILLI = 1_000_000;

    private final LogoffViewModel model;
    private final Consumer<String> copy;
    private final ToggleButton planButton = new ToggleButton(TEXTS.text("plan"), new FontIcon(Feather.LIST));
    private final ToggleButton reportButton = new ToggleButton(TEXTS.text("report"), new FontIcon(Feather.FILE_TEXT));
    private final ComboBox<LogoffOutcome> choice;
    private final Button copyReport = new Button("", new FontIcon(Feather.COPY));

    LogoffResultView(LogoffViewModel model, Consumer<String> copy) {
        this.model = model;
        this.copy = copy;
        this.choice = new ComboBox<>(model.outcomes());
        setTop(bar());
        WeakWatch.value(this, model.shownOutcomeProperty(), outcome -> show());
        WeakWatch.value(this, model.planProperty(), plan -> show());
    }

    private Node bar() {
        ToggleGroup group = new ToggleGroup();
        planButton.setMinWidth(Region.USE_PREF_SIZE);
        reportButton.setMinWidth(Region.USE_PREF_SIZE);
        planButton.setToggleGroup(group);
        planButton.setId("logoff-plan-button");
        planButton.getStyleClass().add("left-pill");
        planButton.setOnAction(event -> {
            model.shownOutcomeProperty().set(Optional.empty());
            show();
        });
        reportButton.setToggleGroup(group);
        reportButton.setId("logoff-report-button");
        reportButton.getStyleClass().add("right-pill");
        reportButton.disableProperty().bind(Bindings.isEmpty(model.outcomes()));
        reportButton.setOnAction(event -> {
            model.shownOutcomeProperty().set(model.outcomes().stream().findFirst());
            show();
        });
        choice.setId("logoff-reports");
        choice.setAccessibleText(TEXTS.text("reports"));
        choice.setTooltip(new Tooltip(TEXTS.text("reports")));
        choice.setConverter(new OutcomeConverter());
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.disableProperty().bind(Bindings.isEmpty(model.outcomes()));
        choice.valueProperty().subscribe(value -> {
            if (value != null && !model.shownOutcomeProperty().get().equals(Optional.of(value))) {
                model.shownOutcomeProperty().set(Optional.of(value));
            }
        });
        HBox.setHgrow(choice, Priority.ALWAYS);
        copyReport.getStyleClass().addAll("button-icon", "flat");
        copyReport.setId("logoff-copy-report");
        copyReport.setAccessibleText(TEXTS.text("copy-report"));
        copyReport.setTooltip(new Tooltip(TEXTS.text("copy-report")));
        copyReport.setOnAction(event -> model.shownOutcomeProperty().get()
                .ifPresent(outcome -> copy.accept(LogoffText.of(outcome))));
        HBox bar = new HBox(GAP, new HBox(planButton, reportButton), choice, copyReport);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.setPadding(new Insets(GAP, WIDE_GAP, GAP, WIDE_GAP));
        return bar;
    }

    private void show() {
        Optional<LogoffOutcome> outcome = model.shownOutcomeProperty().get();
        planButton.setSelected(outcome.isEmpty());
        reportButton.setSelected(outcome.isPresent());
        copyReport.setDisable(outcome.isEmpty());
        choice.setValue(outcome.orElse(null));
        setCenter(outcome.map(this::report).orElseGet(this::plan));
    }

    private Node plan() {
        Optional<LogoffPlan> plan = model.planProperty().get();
        if (plan.isEmpty()) {
            return new Label(TEXTS.text("plan.none"));
        }
        List<LogoffPlan.Step> steps = plan.get().steps();
        TableView<LogoffPlan.Step> table = table("logoff-plan", steps, TEXTS.text("plan"));
        table.getColumns().add(Columns.number("#", 40, step -> steps.indexOf(step) + 1));
        table.getColumns().add(mono(Columns.text(TEXTS.text("column.call"), 220, LogoffPlan.Step::call)));
        table.getColumns().add(Columns.number(TEXTS.text("column.count"), 60, LogoffPlan.Step::count));
        table.getColumns()
                .add(Columns.text(TEXTS.text("column.subject"), 260, step -> String.join(", ", step.names())));
        return column(new WrappedLabel(TEXTS.text("plan.lead", steps.stream().mapToInt(LogoffPlan.Step::count).sum())),
                table,
                objects(TEXTS.text("plan.unreleased", plan.get().unreleased().size()), plan.get().unreleased()));
    }

    private Node report(LogoffOutcome outcome) {
        Notice notice = new Notice(kind(outcome), LogoffText.summary(outcome));
        notice.setId("logoff-summary");
        if (outcome.report().isEmpty()) {
            return column(notice);
        }
        LogoffReport report = outcome.report().get();
        TableView<LogoffReport.Step> table = table("logoff-steps", report.steps(), TEXTS.text("report"));
        table.getColumns().add(Columns.number("#", 40, step -> report.steps().indexOf(step) + 1));
        table.getColumns().add(mono(Columns.text(TEXTS.text("column.call"), 200, LogoffReport.Step::call)));
        table.getColumns().add(Columns.text(TEXTS.text("column.subject"), 130, LogoffReport.Step::subject));
        table.getColumns().add(mono(Columns.text("HRESULT", 110, step -> step.result().toString(),
                step -> Optional.of(step.result().hex()))));
        table.getColumns().add(Columns.text("ms", 60, LogoffResultView::milliseconds));
        table.getColumns().add(Columns.text(TEXTS.text("column.detail"), 200, LogoffReport.Step::detail));
        return column(notice, table, objects(TEXTS.text("leaks", report.leaks().size()), report.leaks()));
    }

    private static String milliseconds(LogoffReport.Step step) {
        return String.format(Messages.language(), "%.1f", (double) step.nanos() / NANOS_PER_MILLI);
    }

    private static Notice.Kind kind(LogoffOutcome outcome) {
        return switch (outcome.kind()) {
            case LOGGED_OFF -> Notice.Kind.SUCCESS;
            case WITH_ERRORS, ENDED_BY_ANOTHER_CLIENT, LOST -> Notice.Kind.WARNING;
            case REFUSED -> Notice.Kind.INFO;
            case FAILED -> Notice.Kind.ERROR;
        };
    }

    /** What is open and nobody's to release; a line only when there is nothing. */
    private static Node objects(String title, List<OpenObject> objects) {
        Label label = new WrappedLabel(title);
        if (objects.isEmpty()) {
            return label;
        }
        TableView<OpenObject> table = table("logoff-objects", objects, title);
        table.getColumns().add(mono(Columns.text(TEXTS.text("column.interface"), 140, OpenObject::interfaceName)));
        table.getColumns().add(mono(Columns.text(TEXTS.text("column.origin"), 260, OpenObject::origin)));
        table.getColumns().add(Columns.text(TEXTS.text("column.since"), 100, object -> time(object.since())));
        return new VBox(GAP, label, table);
    }

    private static String time(java.time.Instant when) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(Messages.language())
                .withZone(ZoneId.systemDefault()).format(when);
    }

    private static <R> TableView<R> table(String id, List<R> rows, String accessible) {
        TableView<R> table = new TableView<>(javafx.collections.FXCollections.observableArrayList(rows));
        table.setId(id);
        table.setAccessibleText(accessible);
        table.getStyleClass().add("dense");
        table.setPrefHeight(0);
        table.setMinHeight(90);
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static <R> javafx.scene.control.TableColumn<R, String> mono(
            javafx.scene.control.TableColumn<R, String> column) {
        column.getStyleClass().add("mono");
        return column;
    }

    private static VBox column(Node... children) {
        VBox column = new VBox(GAP, children);
        column.setPadding(new Insets(0, WIDE_GAP, WIDE_GAP, WIDE_GAP));
        for (Node child : children) {
            if (child instanceof TableView || child instanceof VBox) {
                VBox.setVgrow(child, Priority.ALWAYS);
            }
        }
        return column;
    }

    /** The name of an outcome in the list of them. */
    private static final class OutcomeConverter extends StringConverter<LogoffOutcome> {
        @Override
        public String toString(@Nullable LogoffOutcome outcome) {
            return outcome == null
                    ? TEXTS.text("reports.choose")
                    : TEXTS.text("reports.line", time(outcome.when()), outcome.profile(), outcome.result().toString());
        }

        @Override
        public @Nullable LogoffOutcome fromString(String text) {
            return null;
        }
    }
}
