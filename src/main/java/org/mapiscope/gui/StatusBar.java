package org.mapiscope.gui;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.session.SessionsViewModel;
import org.mapiscope.gui.task.RunningTask;
import org.mapiscope.gui.task.RunningTasks;

/** What runs, how far it is, a button that stops it, and what is open. FX thread only. */
final class StatusBar extends HBox {
    private static final Messages TEXTS = Messages.of(StatusBar.class);
    private static final double GAP = 10;
    private static final double BAR_WIDTH = 140;

    private final RunningTasks tasks;
    private final Label text = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop = new Button(TEXTS.text("stop"), new FontIcon(Feather.X_CIRCLE));
    private final InvalidationListener changed = property -> show();
    /** The tasks, and who keeps those that are over, outlive the bar of one language. */
    private final InvalidationListener weakly = new WeakInvalidationListener(changed);

    StatusBar(RunningTasks tasks, SessionsViewModel sessions) {
        super(GAP);
        this.tasks = tasks;
        getStyleClass().add("status-bar-row");
        setAlignment(Pos.CENTER_LEFT);
        text.setId("status-text");
        bar.setId("status-progress");
        bar.setPrefWidth(BAR_WIDTH);
        bar.setAccessibleText(TEXTS.text("progress"));
        stop.setId("stop");
        stop.getStyleClass().addAll("flat", "small");
        stop.setTooltip(new Tooltip(TEXTS.text("stop.help")));
        stop.setAccessibleText(TEXTS.text("stop.help"));
        stop.setOnAction(event -> stop());
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label open = new Label();
        open.setId("status-open");
        open.getStyleClass().add("muted");
        open.textProperty().bind(Bindings.createStringBinding(
                () -> TEXTS.text("open-sessions", sessions.sessions().size()), sessions.sessions()));
        getChildren().addAll(bar, text, stop, space, open);
        tasks.list().addListener(weakly);
        show();
    }

    /** Stops what runs; its result is dropped. */
    void stop() {
        tasks.list().stream().filter(task -> !task.stoppedProperty().get()).findFirst().ifPresent(RunningTask::stop);
    }

    private void show() {
        boolean running = !tasks.list().isEmpty();
        bar.setVisible(running);
        bar.setManaged(running);
        bar.progressProperty().unbind();
        stop.setDisable(tasks.list().stream().allMatch(task -> task.stoppedProperty().get()));
        if (!running) {
            bar.setProgress(0);
            text.setText(TEXTS.text("ready"));
            return;
        }
        tasks.list().forEach(task -> {
            task.stoppedProperty().removeListener(weakly);
            task.stoppedProperty().addListener(weakly);
        });
        RunningTask task = tasks.list().getFirst();
        bar.progressProperty().bind(task.progressProperty());
        String title = task.stoppedProperty().get() ? TEXTS.text("stopped", task.title()) : task.title();
        int more = tasks.list().size() - 1;
        text.setText(more == 0 ? title : TEXTS.text("and-more", title, more));
    }
}
