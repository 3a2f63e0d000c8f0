package org.mapiscope.gui;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.calllog.CallLogView;
import org.mapiscope.gui.calllog.CallLogViewModel;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.logoff.LogoffView;
import org.mapiscope.gui.service.ServicesView;
import org.mapiscope.gui.service.ServicesViewModel;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.EndedSession;
import org.mapiscope.gui.session.SessionsView;
import org.mapiscope.gui.session.StoresView;
import org.mapiscope.gui.status.StatusView;
import org.mapiscope.gui.status.StatusViewModel;
import org.mapiscope.gui.task.RunningTasks;

/** What is in a main window: menus, tools, the sessions, their panes, the call log, the status bar. FX thread only. */
final class MainContent extends BorderPane {
    private static final Messages TEXTS = Messages.of(MainContent.class);
    private static final double SESSIONS_PART = 0.2;
    private static final double PANES_PART = 0.74;
    private static final double GAP = 8;
    private static final double EMPTY_GAP = 10;

    private final MainActions actions;
    private final MainViewModel model;
    private final SessionsView sessions;
    private final StoresView stores;
    private final LogoffView logoff;
    private final TabPane tabs = new TabPane();
    private final SplitPane split = new SplitPane();
    private final CallLogView callLog;
    private final StatusBar statusBar;
    private final VBox news = new VBox(GAP);
    private final List<PerSession> perSession;
    private final ListChangeListener<EndedSession> newsChanged = change -> showNews();

    MainContent(MainWindow window, MainViewModel model, CallLogViewModel calls, RunningTasks tasks) {
        this.actions = window;
        this.model = model;
        this.sessions = new SessionsView(model.sessions(), empty());
        this.stores = new StoresView(model.stores(), new StoresView.Actions(window::showFolders,
                model.dialogs()::showFailure, model.dialogs()::copy));
        this.logoff = new LogoffView(model.logoff(), model.dialogs()::copy);
        this.callLog = new CallLogView(calls);
        this.statusBar = new StatusBar(tasks, model.sessions());
        Tab status = tab(Pane.STATUS);
        PerSession statusPanes = new PerSession(model.sessions(), status, TEXTS.text("no-session"),
                session -> status(session, window));
        status.setContent(statusPanes);
        Tab services = tab(Pane.SERVICES);
        PerSession servicePanes = new PerSession(model.sessions(), services, TEXTS.text("no-session"), this::services);
        services.setContent(servicePanes);
        perSession = List.of(statusPanes, servicePanes);
        Tab storesTab = tab(Pane.STORES);
        storesTab.setContent(stores);
        Tab logoffTab = tab(Pane.LOGOFF);
        logoffTab.setContent(logoff);
        tabs.getTabs().addAll(storesTab, status, services, logoffTab);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("panes");
        tabs.setMinHeight(0);
        build(window);
    }

    private void build(MainWindow window) {
        sessions.setMinHeight(90);
        callLog.setMinHeight(0);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().addAll(sessions, tabs);
        split.setDividerPositions(SESSIONS_PART);
        showCallLog(true);
        news.setId("news");
        setTop(new VBox(new MainMenu(actions, model, window.theme()), new MainTools(actions, model), news));
        setCenter(split);
        setBottom(statusBar);
        model.news().addListener(newsChanged);
        showNews();
    }

    private Tab tab(Pane pane) {
        Tab tab = new Tab(TEXTS.text("pane." + pane).replace("_", ""));
        tab.setId(pane.name());
        tab.setClosable(false);
        tab.setUserData(pane);
        tab.setTooltip(new Tooltip(TEXTS.text("pane." + pane + ".help")));
        return tab;
    }

    private static PerSession.Pane status(ClientSession session, MainWindow window) {
        StatusView view = new StatusView(new StatusViewModel(session.session(), session.tasks(), window::handle));
        return new PerSession.Pane(view, view::close);
    }

    private PerSession.Pane services(ClientSession session) {
        ServicesViewModel services = new ServicesViewModel(model.profiles(), model.sessions().reader());
        services.showSession(session.session(), session.tasks());
        return new PerSession.Pane(new ServicesView(services), () -> {});
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
        return new Notice(Notice.Kind.WARNING, TEXTS.text("news.ended", ended.name()), report, dismiss);
    }

    void show(Pane pane) {
        tabs.getTabs().stream().filter(tab -> tab.getUserData() == pane).findFirst()
                .ifPresent(tabs.getSelectionModel()::select);
        if (pane == Pane.STORES) {
            stores.focusTable();
        }
    }

    void focusLogOff() {
        show(Pane.LOGOFF);
        logoff.focusLogOff();
    }

    void focusSessions() {
        sessions.requestFocus();
    }

    void stop() {
        statusBar.stop();
    }

    void showCallLog(boolean wanted) {
        boolean there = split.getItems().contains(callLog);
        if (wanted && !there) {
            split.getItems().add(callLog);
            split.setDividerPositions(SESSIONS_PART, PANES_PART);
        } else if (!wanted && there) {
            split.getItems().remove(callLog);
        }
    }

    /** Lets go of what the views watch; others take their place. */
    void close() {
        model.news().removeListener(newsChanged);
        perSession.forEach(PerSession::closeAll);
    }
}
