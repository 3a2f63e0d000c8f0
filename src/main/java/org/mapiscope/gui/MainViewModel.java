package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.logoff.LogoffViewModel;
import org.mapiscope.gui.profile.LogonRequest;
import org.mapiscope.gui.profile.LogonViewModel;
import org.mapiscope.gui.session.EndedSession;
import org.mapiscope.gui.session.SessionsViewModel;
import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.gui.session.StoresViewModel;
import org.mapiscope.gui.task.Job;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.SessionEnd;
import org.mapiscope.operation.Sessions;
import org.mapiscope.operation.Subsystems;

/** One main window: a client of its own, with its own sessions. FX thread only. */
public final class MainViewModel {
    private static final Messages TEXTS = Messages.of(MainViewModel.class);

    private final WindowParts parts;
    private final DialogService dialogs;
    private final LongSupplier window;
    private final SessionsViewModel sessions;
    private final StoresViewModel stores;
    private final LogoffViewModel logoff;
    private final ObservableList<EndedSession> news = FXCollections.observableArrayList();
    private final ObservableList<EndedSession> readOnlyNews = FXCollections.unmodifiableObservableList(news);

    /** @param window gives the window's handle */
    MainViewModel(WindowParts parts, SessionsViewModel.Runners runners, DialogService dialogs, LongSupplier window) {
        this.parts = parts;
        this.dialogs = dialogs;
        this.window = window;
        this.sessions = new SessionsViewModel(new Sessions(Subsystems.of(parts.mapi())), runners, dialogs::showFailure);
        this.stores = new StoresViewModel(sessions, dialogs::showFailure);
        this.logoff = new LogoffViewModel(sessions, window, dialogs::showFailure);
        sessions.ended().addListener((ListChangeListener<EndedSession>) change -> {
            while (change.next()) {
                news.addAll(change.getAddedSubList().stream()
                        .filter(ended -> ended.end().cause() == SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT).toList());
            }
        });
    }

    public SessionsViewModel sessions() {
        return sessions;
    }

    public StoresViewModel stores() {
        return stores;
    }

    public LogoffViewModel logoff() {
        return logoff;
    }

    public DialogService dialogs() {
        return dialogs;
    }

    /** {@return the sessions that others ended, until the person has seen it} */
    public ObservableList<EndedSession> news() {
        return readOnlyNews;
    }

    public void dismiss(EndedSession ended) {
        news.remove(ended);
    }

    /** Does what the program was started with. */
    void start(WindowParts.Start start) {
        start.demo().ifPresent(this::logOnToDemo);
        start.profile().ifPresent(this::logOnTo);
        openFiles(start.files());
    }

    private void logOnToDemo(Path folder) {
        Job<String> job = progress -> {
            profiles().demo(folder);
            return ProfileList.DEMO;
        };
        sessions.reader().run(TEXTS.text("making-demo"), job, this::logOnTo, dialogs::showFailure);
    }

    private void logOnTo(String profile) {
        sessions.logOn(LogonOptions.to(profile), AfterLogon.OPEN_STORES);
    }

    ProfileList profiles() {
        return new ProfileList(parts.mapi());
    }

    /** {@return a logon to be put together; its profiles are being read} */
    LogonViewModel newLogon() {
        LogonViewModel logon = new LogonViewModel(window);
        logon.load(profiles(), sessions.reader(), dialogs::showFailure);
        return logon;
    }

    void logOn(LogonRequest request) {
        sessions.logOn(request.options(), request.after());
    }

    /** Asks for files and opens them with a temporary profile. */
    public void openFiles() {
        openFiles(dialogs.chooseFilesToOpen());
    }

    /** Opens files with a temporary profile; nothing for no files. */
    public void openFiles(List<Path> files) {
        if (!files.isEmpty()) {
            sessions.openFiles(files, AfterLogon.OPEN_STORES);
        }
    }

    /** Reads everything that is shown anew. */
    public void refresh() {
        sessions.refresh();
        logoff.refresh();
        sessions.selected().ifPresent(session -> session.tasks().run("", progress -> {
            session.session().readStores();
            return Optional.empty();
        }, done -> {}, dialogs::showFailure));
    }
}
