package org.mapiscope.gui;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.calllog.CallLogView;
import org.mapiscope.gui.calllog.CallLogViewModel;
import org.mapiscope.gui.control.MenuKeys;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.pending.HangBar;
import org.mapiscope.gui.session.EndedSession;
import org.mapiscope.gui.session.SessionsView;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.operation.SessionEnd;

/**
 * What is in a main window: menus, tools, the sessions, their panes, the call log, the status bar. FX thread only.
 *
 * <p>The lists and panes come with {@link #fill}, once the window is painted.
 */
final class MainContent extends BorderPane {
    private static final Messages TEXTS = Messages.of(MainContent.class);
    private static final double SESSIONS_PART = 0.15;
    private static final double PANES_PART = 0.7;
    private static final double PANES_HEIGHT = 300;
    private static final double CALL_LOG_HEIGHT = 150;

    /** What of a low window the call log keeps. */
    private static final double LEAST_CALL_LOG_PART = 0.25;
    private static final double GAP = 8;
    private static final double EMPTY_GAP = 10;

    private final MainActions actions;
    private final MainViewModel model;
    private final StackPane sessionsPlace = new StackPane();
    private final MainWindow window;
    private final CallLogViewModel calls;
    private final StackPane panesPlace = new StackPane();
    private final StackPane callLogPlace = new StackPane();
    private final SplitPane split = new SplitPane();
    private final StatusBar statusBar;
    private final VBox news = new VBox(GAP);
    private boolean callLogWanted = true;
    private final ListChangeListener<EndedSession> newsChanged = change -> showNews();

    MainContent(MainWindow window, CallLogViewModel calls, RunningTasks tasks) {
        this.actions = window;
        this.model = window.model();
        this.window = window;
        this.calls = calls;
        this.statusBar = new StatusBar(tasks, model.sessions());
        build();
    }

    private void build() {
        sessionsPlace.setMinHeight(90);
        sessionsPlace.getChildren().add(empty());
        panesPlace.setMinHeight(0);
        panesPlace.minHeightProperty().bind(Bindings.min(PANES_HEIGHT, split.heightProperty().divide(2)));
        callLogPlace.minHeightProperty()
                .bind(Bindings.min(CALL_LOG_HEIGHT, split.heightProperty().multiply(LEAST_CALL_LOG_PART)));
        SplitPane.setResizableWithParent(sessionsPlace, false);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().addAll(sessionsPlace, panesPlace);
        split.setDividerPositions(SESSIONS_PART);
        showCallLog(true);
        news.setId("news");
        setTop(new VBox(new MainMenu(actions, model, window.theme()), new MainTools(actions, model), news));
        setCenter(split);
        setBottom(new VBox(new HangBar(window.model().hangs()), statusBar));
        model.news().addListener(newsChanged);
        showNews();
    }

    /** Makes the lists and panes, if they are not there. Returns the panes. */
    MainPanes fill() {
        if (panesPlace.getChildren().isEmpty()) {
            SessionsView sessions = new SessionsView(model.sessions(), empty());
            MenuKeys.setMenu(sessions, sessionMenu());
            sessionsPlace.getChildren().setAll(sessions);
            panesPlace.getChildren().add(new MainPanes(window));
            callLogPlace.getChildren().add(new CallLogView(calls));
        }
        return (MainPanes) panesPlace.getChildren().getFirst();
    }

    private ContextMenu sessionMenu() {
        MenuItem logOff = new MenuItem(TEXTS.text("end-session"));
        logOff.setOnAction(event -> actions.logOff());
        logOff.disableProperty().bind(model.logoff().canLogOffProperty().not());
        return new ContextMenu(logOff);
    }

    /** What stands in the place of the sessions while there are none. */
    private Node empty() {
        Label text = new Label(TEXTS.text("empty"));
        Button logOn = new Button(TEXTS.text("log-on").replace("_", ""), new FontIcon(Feather.LOG_IN));
        logOn.setId("empty-log-on");
        logOn.setAccessibleText(TEXTS.text("log-on.help"));
        logOn.getStyleClass().add("accent");
        logOn.setOnAction(event -> actions.logOn());
        Button files = new Button(TEXTS.text("open-files").replace("_", ""), new FontIcon(Feather.FILE_PLUS));
        files.setId("empty-open-files");
        files.setAccessibleText(TEXTS.text("open-files.help"));
        files.setOnAction(event -> actions.openFiles());
        HBox buttons = new HBox(EMPTY_GAP, logOn, files);
        buttons.setAlignment(Pos.CENTER);
        VBox box = new VBox(EMPTY_GAP, text, buttons);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private void showNews() {
        news.getChildren().setAll(model.news().stream().map(this::notice).toList());
    }

    private Notice notice(EndedSession ended) {
        boolean lost = ended.end().cause() == SessionEnd.Cause.LOST;
        Button report = new Button(TEXTS.text("news.report"));
        report.setAccessibleText(TEXTS.text("news.report"));
        report.setOnAction(event -> {
            model.dismiss(ended);
            show(Pane.LOGOFF);
        });
        Button dismiss = new Button("", new FontIcon(Feather.X));
        dismiss.getStyleClass().addAll("button-icon", "flat");
        dismiss.setAccessibleText(TEXTS.text("news.dismiss"));
        dismiss.setTooltip(new Tooltip(TEXTS.text("news.dismiss")));
        dismiss.setOnAction(event -> model.dismiss(ended));
        return lost
                ? new Notice(Notice.Kind.WARNING, TEXTS.text("news.lost", ended.name()), dismiss)
                : new Notice(Notice.Kind.WARNING, TEXTS.text("news.ended", ended.name()), report, dismiss);
    }

    void show(Pane pane) {
        fill().show(pane);
    }

    void focusLogOff() {
        fill().focusLogOff();
    }

    void focusSessions() {
        fill();
        sessionsPlace.getChildren().getFirst().requestFocus();
    }

    void stop() {
        statusBar.stop();
    }

    /** Shows the panes alone, or with the sessions above them and the call log below them. */
    void showWide(boolean wide) {
        if (wide != (split.getItems().size() == 1)) {
            if (wide) {
                split.getItems().setAll(panesPlace);
            } else {
                split.getItems().setAll(sessionsPlace, panesPlace);
                split.setDividerPositions(SESSIONS_PART);
                showCallLog(callLogWanted);
            }
        }
    }

    void showCallLog(boolean wanted) {
        callLogWanted = wanted;
        boolean there = split.getItems().contains(callLogPlace);
        if (wanted && !there) {
            split.getItems().add(callLogPlace);
            split.setDividerPositions(SESSIONS_PART, PANES_PART);
        } else if (!wanted && there) {
            split.getItems().remove(callLogPlace);
        }
    }

    /** Lets go of what the views watch; others take their place. */
    void close() {
        model.news().removeListener(newsChanged);
        panesPlace.getChildren().forEach(panes -> ((MainPanes) panes).close());
    }
}
