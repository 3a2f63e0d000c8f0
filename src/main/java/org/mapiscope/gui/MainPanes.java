package org.mapiscope.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.file.FilesView;
import org.mapiscope.gui.logoff.LogoffView;
import org.mapiscope.gui.machine.ProcessesView;
import org.mapiscope.gui.machine.ProcessesViewModel;
import org.mapiscope.gui.profiles.ProfilesView;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.session.StoresView;
import org.mapiscope.gui.shutdown.ShutdownView;
import org.mapiscope.gui.shutdown.ShutdownViewModel;
import org.mapiscope.gui.status.StatusView;
import org.mapiscope.gui.status.StatusViewModel;
import org.mapiscope.gui.storelogoff.StoreLogoffView;
import org.mapiscope.gui.storelogoff.StoreLogoffViewModel;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.operation.FastShutdown;

/**
 * The panes about the selected session, each a tab whose content is made when it is first seen, or when there is time: a window opens sooner so. FX
 * thread only; close it when others take its place.
 */
final class MainPanes extends TabPane implements AutoCloseable {
    private static final Messages TEXTS = Messages.of(MainPanes.class);

    private static final int FRAMES_BETWEEN = 2;

    private final MainWindow window;
    private final MainViewModel model;
    private final List<PerSession> perSession = new ArrayList<>();
    private boolean closed;

    MainPanes(MainWindow window) {
        this.window = window;
        this.model = window.model();
        setId("panes");
        setMinHeight(0);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        for (Pane pane : Pane.values()) {
            getTabs().add(tab(pane));
        }
        getSelectionModel().selectedItemProperty().subscribe(this::fill);
    }

    /** Makes the contents that nobody has looked at yet, one at a time between frames, so that they are there when wanted. */
    void fillRest() {
        if (!closed) {
            getTabs().stream().filter(tab -> tab.getContent() == null).findFirst().ifPresent(tab -> {
                fill(tab);
                Frames.after(FRAMES_BETWEEN, this::fillRest);
            });
        }
    }

    private void fill(Tab tab) {
        if (tab != null && tab.getContent() == null) {
            tab.setContent(content((Pane) tab.getUserData(), tab));
        }
    }

    private static Tab tab(List<Tab> tabs, Pane pane) {
        return tabs.stream().filter(tab -> tab.getUserData() == pane).findFirst().orElseThrow();
    }

    private static Tab tab(Pane pane) {
        Tab tab = new Tab(TEXTS.text("pane." + pane).replace("_", ""));
        tab.setId(pane.name());
        tab.setUserData(pane);
        tab.setTooltip(new Tooltip(TEXTS.text("pane." + pane + ".help")));
        return tab;
    }

    private Node content(Pane pane, Tab tab) {
        return switch (pane) {
            case STORES -> new StoresView(model.stores(), new StoresView.Actions(window::showFolders,
                    window::checkFile, model.dialogs()::showFailure, model.dialogs()::copy));
            case STATUS -> perSession(tab, this::statusOf);
            case PROFILES -> profiles(tab);
            case LOGOFF -> new LogoffView(model.logoff(), model.dialogs()::copy, window::browse);
            case STORE_LOGOFF -> storeLogoff();
            case FAST_SHUTDOWN -> perSession(tab, this::shutdownOf);
            case PROCESSES -> processes(tab);
            case FILES -> new FilesView(model.files());
        };
    }

    private PerSession perSession(Tab tab, Function<ClientSession, PerSession.Content> maker) {
        PerSession made = new PerSession(model.sessions(), tab, maker);
        perSession.add(made);
        return made;
    }

    private PerSession.Content statusOf(ClientSession session) {
        StatusView view = new StatusView(new StatusViewModel(session.session(), session.tasks(), window::handle));
        return new PerSession.Content(view, view::close);
    }

    private PerSession.Content shutdownOf(ClientSession session) {
        FastShutdown operation = new FastShutdown(model.sessions().operation(), session.session());
        ShutdownViewModel shutdown = new ShutdownViewModel(operation, session.tasks(), model.dialogs(),
                window::endProgram);
        model.machineTasks().run("", progress -> session.session().mapi().fastShutdownBehavior(),
                shutdown::showBehavior, model.dialogs()::showFailure);
        return new PerSession.Content(new ShutdownView(shutdown), () -> {});
    }

    /** They are read when they are first seen. */
    private Node profiles(Tab tab) {
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.profiles().readFirst();
            }
        });
        return new ProfilesView(model.profiles(), window.profileTools());
    }

    /** Asked for when they are first seen, since that takes a moment. */
    private Node processes(Tab tab) {
        ProcessesViewModel processes = new ProcessesViewModel(model.machine(), model.machineTasks(),
                model.dialogs()::copy);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                processes.readFirst();
            }
        });
        return new ProcessesView(processes);
    }

    private Node storeLogoff() {
        StoreLogoffViewModel one = new StoreLogoffViewModel();
        StoreLogoffView view = new StoreLogoffView(one, model.dialogs()::copy);
        WeakWatch.value(view, model.stores().selectedProperty(), store -> {
            Optional<ClientSession> session = model.sessions().selected();
            if (store.isPresent() && session.isPresent()) {
                one.show(session.get().session(), session.get().tasks(), store.get());
            } else {
                one.showNone();
            }
        });
        return view;
    }

    void show(Pane pane) {
        Tab tab = tab(getTabs(), pane);
        getSelectionModel().select(tab);
        switch (tab.getContent()) {
            case StoresView stores -> stores.focusTable();
            case ProfilesView profiles -> profiles.focusTree();
            default -> requestFocus();
        }
    }

    void focusLogOff() {
        show(Pane.LOGOFF);
        if (tab(getTabs(), Pane.LOGOFF).getContent() instanceof LogoffView logoff) {
            logoff.focusLogOff();
        }
    }

    @Override
    public void close() {
        closed = true;
        perSession.forEach(PerSession::closeAll);
    }
}
