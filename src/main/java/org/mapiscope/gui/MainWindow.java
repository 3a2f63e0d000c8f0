package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.mapiscope.gui.browse.BrowserWindow;
import org.mapiscope.gui.calllog.CallLogViewModel;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.control.WindowHandle;
import org.mapiscope.gui.machine.CandidatesDialog;
import org.mapiscope.gui.machine.CandidatesViewModel;
import org.mapiscope.gui.profile.LogonDialog;
import org.mapiscope.gui.profiles.ProfileTools;
import org.mapiscope.gui.profiles.ReportFacts;
import org.mapiscope.gui.profiles.ReportViewModel;
import org.mapiscope.gui.profiles.edit.ProfileActions;
import org.mapiscope.gui.profiles.edit.ProfileEditing;
import org.mapiscope.gui.session.ClientSession;
import org.mapiscope.gui.smartview.SmartViewWindow;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.gui.task.FxTaskRunner;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.gui.task.WorkerThread;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.StoreEntry;

/** A main window: its sessions, their panes, the call log, and what runs. FX thread only. */
public final class MainWindow implements MainActions {
    private static final Messages TEXTS = Messages.of(MainWindow.class);

    /** Most calls in a report; they are the newest. */
    private static final int REPORTED_CALLS = 1000;

    /** The numbers of a session change without a word from MAPI, such as how many objects are open. */
    private static final Duration REREAD = Duration.seconds(1);

    private final Stage stage;
    private final MainFrame frame;
    private final Consumer<String> pages;
    private final Windows windows;
    private final RunningTasks tasks = new RunningTasks();
    private final TaskRunner closer;
    private final MainViewModel model;
    private final ProfileActions profileActions;
    private final ReportViewModel report;
    private final CallLogViewModel calls;
    private final Timeline clock = new Timeline(new KeyFrame(REREAD, event -> reread()));
    private final BrowserWindows browsers;
    private final MainLayout layout;
    private boolean closing;

    /** @param number of this window among those opened */
    MainWindow(Stage stage, WindowParts parts, Windows windows, int number) {
        this.stage = stage;
        this.frame = new MainFrame(stage, number);
        this.pages = parts.pages();
        this.windows = windows;
        this.closer = new FxTaskRunner(new WorkerThread("Closing " + number), tasks);
        DialogService dialogs = parts.dialogs().on(stage);
        this.model = new MainViewModel(parts, thread -> new FxTaskRunner(thread, tasks), dialogs, this::handle);
        this.profileActions = ProfileEditing.inWindow(parts.subsystems().embedded(), parts.registry(), dialogs,
                stage);
        profileActions.addListener(model.profiles()::changed);
        this.calls = CallLogViewModel.live(parts.calls(), model.sessions().reader(), dialogs);
        this.report = model.report(new ReportFacts(version(), model.sessions()::sessions,
                () -> calls.newest(REPORTED_CALLS), parts.machine()));
        this.browsers = new BrowserWindows(() -> new BrowserWindow.Parts(windows.settings(), tasks,
                windows.exportTools(), stage.getIcons(), windows.languageProperty(), this::smartView));
        this.layout = new MainLayout(() -> new MainContent(this, calls, tasks));
        frame.take(layout, files -> model.openDropped(files, this::showProfiles), this::close);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    void show() {
        stage.show();
        Frames.after(Frames.OF_A_NEW_WINDOW, this::complete);
        clock.play();
    }

    /** Makes what the person did not have to wait for. */
    private void complete() {
        if (!closing) {
            layout.fill();
            frame.addIcons();
            model.logoff().refresh();
        }
    }

    public Stage stage() {
        return stage;
    }

    public MainViewModel model() {
        return model;
    }

    /** {@return what can be done with the selected profile} */
    ProfileTools profileTools() {
        return new ProfileTools(profileActions, model.findings(), model.compare(), report);
    }

    Theme theme() {
        return windows.theme();
    }

    /** Opens a web page in the person's browser. */
    void browse(String address) {
        pages.accept(address);
    }

    /** {@return what MAPI's dialogs are to be owned by} */
    long handle() {
        return WindowHandle.of(stage);
    }

    private void reread() {
        model.hangs().look();
        model.sessions().refresh();
    }

    /** Builds what is in the window anew; the language has changed. */
    void build() {
        if (!closing) {
            layout.build();
        }
    }

    @Override
    public void logOn() {
        LogonDialog dialog = new LogonDialog(model.newLogon(),
                new LogonDialog.Actions(model.dialogs()::copy, this::showMachine, this::openFiles));
        dialog.initOwner(stage);
        dialog.resultProperty().subscribe(request -> {
            if (request != null) {
                model.logOn(request);
            }
        });
        dialog.show();
    }

    /** Shows where the machine's MAPI was looked for. */
    private void showMachine(Window owner) {
        CandidatesViewModel candidates = new CandidatesViewModel(model.machine(), model.machineTasks());
        candidates.read();
        CandidatesDialog dialog = new CandidatesDialog(candidates, model.dialogs()::copy);
        dialog.initOwner(owner);
        dialog.show();
    }

    @Override
    public void openFiles() {
        model.openFiles();
    }

    @Override
    public void openRegistry() {
        showProfiles();
        model.profiles().choose();
    }

    /** Profiles of a file need no session, so without any they get the whole window. */
    private void showProfiles() {
        show(Pane.PROFILES);
        if (model.sessions().sessions().isEmpty()) {
            layout.showWide(true);
        }
    }

    @Override
    public void toggleWide() {
        layout.toggleWide();
    }

    @Override
    public void logOff() {
        layout.focusLogOff();
    }

    @Override
    public void smartView() {
        SmartViewWindow.open(model.machineTasks()).getIcons().setAll(stage.getIcons());
    }

    @Override
    public void newWindow() {
        windows.openAnother();
    }

    /** Closes the window, once the person agrees to what that breaks off. */
    @Override
    public void close() {
        if (!closing && EndQuestion.CLOSE.agreed(writing(), model.dialogs())) {
            end();
        }
    }

    /** {@return what runs and writes files} */
    List<String> writing() {
        return tasks.writing();
    }

    /** Logs the window's sessions off and then closes it; the person sees how far that is. */
    void end() {
        if (closing) {
            return;
        }
        closing = true;
        clock.stop();
        layout.close();
        tasks.list().forEach(TaskRunner.Running::cancel);
        model.close();
        ClosingViewModel ending = new ClosingViewModel(model.sessions(), closer);
        ending.overProperty().subscribe(over -> {
            if (over) {
                hide();
                windows.over(this);
            }
        });
        if (!ending.lines().isEmpty()) {
            layout.cover(new ClosingView(ending, this::hide));
        }
        ending.start();
    }

    private void hide() {
        if (stage.isShowing()) {
            calls.close();
            stage.hide();
            windows.hidden(this);
        }
    }

    @Override
    public void quit() {
        if (EndQuestion.QUIT.agreed(windows.writing(), model.dialogs())) {
            windows.quit();
        }
    }

    /** Ends the program at once, after a fast shutdown: no MAPI call is allowed any more. */
    void endProgram() {
        windows.endNow();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public void stop() {
        layout.stop();
    }

    @Override
    public void openStore() {
        model.stores().open();
    }

    @Override
    public void closeStore() {
        model.stores().close();
    }

    @Override
    public void openAllStores() {
        model.stores().openAll();
    }

    @Override
    public void showFolders() {
        model.stores().selectedProperty().get()
                .ifPresent(store -> model.sessions().selected().ifPresent(session -> showFolders(session, store)));
    }

    void showFolders(ClientSession session, StoreEntry store) {
        browsers.show(session, new Place.Properties(new ObjectPath.Store(store.entryId())));
    }

    /** Shows what a check of a store's file finds. */
    void checkFile(Path file) {
        layout.show(Pane.FILES);
        model.files().check(file);
    }

    @Override
    public void show(Pane pane) {
        layout.show(pane);
    }

    @Override
    public void toggleCallLog() {
        layout.toggleCallLog();
    }

    @Override
    public void focusSessions() {
        layout.focusSessions();
    }

    @Override
    public void theme(Theme theme) {
        windows.setTheme(theme);
    }

    @Override
    public void language(Locale language) {
        windows.setLanguage(language);
    }

    @Override
    public void shortcuts() {
        model.dialogs().tell(TEXTS.text("shortcuts.title"), TEXTS.text("shortcuts.text"));
    }

    @Override
    public void about() {
        model.dialogs().tell(TEXTS.text("about.title"), TEXTS.text("about.text", version()));
    }

    private static String version() {
        String version = MainWindow.class.getPackage().getImplementationVersion();
        return version == null ? TEXTS.text("about.no-version") : version;
    }
}
