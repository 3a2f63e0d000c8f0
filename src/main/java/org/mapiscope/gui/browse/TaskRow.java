package org.mapiscope.gui.browse;

import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.task.RunningTask;
import org.mapiscope.gui.task.RunningTasks;

/** What runs, how far it is, and a button that stops it; nothing while nothing runs. FX thread only. */
final class TaskRow extends HBox {
    private static final Messages TEXTS = Messages.of(TaskRow.class);
    private static final double GAP = 8;
    private static final double WIDTH = 120;

    private final RunningTasks tasks;
    private final Label title = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final ListChangeListener<RunningTask> changed = change -> show();

    TaskRow(RunningTasks tasks) {
        super(GAP);
        this.tasks = tasks;
        setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(WIDTH);
        bar.setAccessibleText(TEXTS.text("progress"));
        Button stop = new Button("", new FontIcon(Feather.X_CIRCLE));
        stop.setId("browse-stop");
        stop.getStyleClass().addAll("flat", "small", "button-icon");
        stop.setTooltip(new Tooltip(TEXTS.text("stop.help")));
        stop.setAccessibleText(TEXTS.text("stop.help"));
        stop.setOnAction(event -> tasks.list().stream().filter(task -> !task.stoppedProperty().get()).findFirst()
                .ifPresent(RunningTask::stop));
        getChildren().addAll(title, bar, stop);
        // the tasks outlive the window
        tasks.list().addListener(new WeakListChangeListener<>(changed));
        show();
    }

    private void show() {
        boolean running = !tasks.list().isEmpty();
        setVisible(running);
        bar.progressProperty().unbind();
        // its place stays, so that the line keeps its height; its words would leave none for others
        title.setText(running ? tasks.list().getFirst().title() : "");
        if (running) {
            bar.progressProperty().bind(tasks.list().getFirst().progressProperty());
        }
    }
}
