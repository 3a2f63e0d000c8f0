package org.mapiscope.gui;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.DialogService;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.file.FilesViewModel;
import org.mapiscope.gui.logoff.LogoffViewModel;
import org.mapiscope.gui.pending.HangViewModel;
import org.mapiscope.gui.profile.LogonRequest;
import org.mapiscope.gui.profile.LogonViewModel;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.CompareViewModel;
import org.mapiscope.gui.profiles.FindingsViewModel;
import org.mapiscope.gui.profiles.MachineProfiles;
import org.mapiscope.gui.profiles.ProfilesViewModel;
import org.mapiscope.gui.profiles.ReportFacts;
import org.mapiscope.gui.profiles.ReportViewModel;
import org.mapiscope.gui.session.EndedSession;
import org.mapiscope.gui.session.SessionsViewModel;
import org.mapiscope.gui.session.SessionsViewModel.AfterLogon;
import org.mapiscope.gui.session.StoresViewModel;
import org.mapiscope.gui.task.Job;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.gui.task.WorkerThread;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.ProfileList;
import org.mapiscope.operation.SessionEnd;
import org.mapiscope.operation.Sessions;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.operation.finding.ThisMachine;
import org.mapiscope.operation.profile.ProfileSources;

/** One main window: a client of its own, with its own sessions. FX thread only. */
public final class MainViewModel {
    private static final Messages TEXTS = Messages.of(MainViewModel.class);

    /** Ends of sessions that come to the person's surprise. */
    private static final Set<SessionEnd.Cause> NEWS = EnumSet.of(SessionEnd.Cause.ENDED_BY_ANOTHER_CLIENT,
            SessionEnd.Cause.LOST);

    private final WindowParts parts;
    private final DialogService dialogs;
    private final LongSupplier window;
    private final SessionsViewModel sessions;
    private final StoresViewModel stores;
    private final LogoffViewModel logoff;
    private final List<MapiProfiles> logonProfiles;
    private final TaskRunner machine;
    private final HangViewModel hangs;
    private final FilesViewModel files;
    private final ProfilesViewModel profileTree;
    private final FindingsViewModel findings;
    private final CompareViewModel compare;
    private final TaskRunner looking;
    private final ObservableList<EndedSession> news = FXCollections.observableArrayList();
    private final ObservableList<EndedSession> readOnlyNews = FXCollections.unmodifiableObservableList(news);

    /** @param window gives the window's handle */
    MainViewModel(WindowParts parts, SessionsViewModel.Runners runners, DialogService dialogs, LongSupplier window) {
        this.parts = parts;
        this.dialogs = dialogs;
        this.window = window;
        this.sessions = new SessionsViewModel(new Sessions(parts.subsystems()), runners, dialogs::showFailure);
        this.logonProfiles = parts.subsystems().all().stream()
                .map(mapi -> new MapiProfiles(mapi, runners.on(new WorkerThread("Profiles " + mapi.name())))).toList();
        this.hangs = new HangViewModel(parts.subsystems(), runners.on(new WorkerThread("Abandoning")));
        this.machine = runners.on(new WorkerThread("Machine"));
        this.files = new FilesViewModel(parts.files(), runners.on(new WorkerThread("Files")), dialogs);
        this.profileTree = new ProfilesViewModel(
                logonProfiles.stream()
                        .map(each -> new MachineProfiles(each, ProfileSources.ofMapi(each.mapi(), parts.registry())))
                        .toList(),
                ProfileSources::open, runners.on(new WorkerThread("Registry files")), dialogs);
        this.looking = runners.on(new WorkerThread("Looking at profiles"));
        this.findings = new FindingsViewModel(profileTree, new ProfileCheck(parts.files().checker()),
                new ThisMachine(parts.machine()::candidates), looking);
        this.compare = new CompareViewModel(profileTree, looking);
        this.stores = new StoresViewModel(sessions, dialogs::showFailure);
        this.logoff = new LogoffViewModel(sessions, window, dialogs::showFailure);
        profileTree.follow(sessions.sessions());
        sessions.ended().addListener((ListChangeListener<EndedSession>) change -> {
            while (change.next()) {
                news.addAll(change.getAddedSubList().stream()
                        .filter(ended -> NEWS.contains(ended.end().cause())).toList());
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
        Mapi embedded = parts.subsystems().embedded();
        Job<String> job = progress -> {
            new ProfileList(embedded).demo(folder);
            return ProfileList.DEMO;
        };
        sessions.reader().run(TEXTS.text("making-demo"), job,
                profile -> sessions.logOn(embedded, LogonOptions.to(profile), AfterLogon.OPEN_STORES),
                dialogs::showFailure);
    }

    private void logOnTo(String profile) {
        sessions.logOn(LogonOptions.to(profile), AfterLogon.OPEN_STORES);
    }

    /** {@return the profiles of this machine and of registry files} */
    public ProfilesViewModel profiles() {
        return profileTree;
    }

    FindingsViewModel findings() {
        return findings;
    }

    /** {@return what makes reports on the selected profile} */
    ReportViewModel report(ReportFacts facts) {
        return new ReportViewModel(profileTree, findings, facts, looking);
    }

    CompareViewModel compare() {
        return compare;
    }

    /** {@return what is known of the machine's MAPI; its calls belong into jobs of {@link #machineTasks}} */
    MachineMapi machine() {
        return parts.machine();
    }

    /** {@return what hangs; to be asked to look every now and then} */
    HangViewModel hangs() {
        return hangs;
    }

    /** {@return the files that are checked and converted without MAPI} */
    FilesViewModel files() {
        return files;
    }

    TaskRunner machineTasks() {
        return machine;
    }

    /** {@return a logon to be put together; its profiles are being read} */
    LogonViewModel newLogon() {
        LogonViewModel logon = new LogonViewModel(window, logonProfiles, dialogs::showFailure);
        logon.load();
        return logon;
    }

    void logOn(LogonRequest request) {
        sessions.logOn(request.mapi(), request.options(), request.after());
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

    /**
     * Opens files of whatever kind, each where it belongs; says of the others that they are of none.
     *
     * @param onRegistry is told once profiles are to be shown
     */
    void openDropped(List<Path> dropped, Runnable onRegistry) {
        machine.run(TEXTS.text("looking-at-files"), progress -> DroppedFiles.of(dropped), kinds -> {
            openFiles(kinds.stores());
            if (!kinds.registries().isEmpty()) {
                onRegistry.run();
                profileTree.open(kinds.registries());
            }
            if (!kinds.others().isEmpty()) {
                dialogs.tell(TEXTS.text("neither.title"), TEXTS.text("neither.text", kinds.othersText()));
            }
        }, dialogs::showFailure);
    }

    /** Gives back what does not belong to a session; the window closes. */
    void close() {
        findings.close();
        profileTree.close();
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
