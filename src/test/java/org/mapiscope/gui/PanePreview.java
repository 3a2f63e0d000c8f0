package org.mapiscope.gui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.mapiscope.gui.calllog.CallLogView;
import org.mapiscope.gui.calllog.CallLogViewModel;
import org.mapiscope.gui.contents.ContentsPane;
import org.mapiscope.gui.contents.ContentsViewModel;
import org.mapiscope.gui.contents.FullestFolder;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Styles;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.file.FilesView;
import org.mapiscope.gui.file.FilesViewModel;
import org.mapiscope.gui.machine.CandidatesDialog;
import org.mapiscope.gui.machine.CandidatesViewModel;
import org.mapiscope.gui.machine.ProcessesView;
import org.mapiscope.gui.machine.ProcessesViewModel;
import org.mapiscope.gui.message.MessagePane;
import org.mapiscope.gui.message.MessageViewModel;
import org.mapiscope.gui.profile.MapiProfiles;
import org.mapiscope.gui.profiles.CompareViewModel;
import org.mapiscope.gui.profiles.FindingsViewModel;
import org.mapiscope.gui.profiles.MachineProfiles;
import org.mapiscope.gui.profiles.ProfileTools;
import org.mapiscope.gui.profiles.ProfilesView;
import org.mapiscope.gui.profiles.ProfilesViewModel;
import org.mapiscope.gui.profiles.ReportFacts;
import org.mapiscope.gui.profiles.ReportViewModel;
import org.mapiscope.gui.profiles.edit.ProfileEditing;
import org.mapiscope.gui.property.DemoObjects;
import org.mapiscope.gui.property.PropertyPane;
import org.mapiscope.gui.property.PropertyViewModel;
import org.mapiscope.gui.shutdown.ShutdownView;
import org.mapiscope.gui.shutdown.ShutdownViewModel;
import org.mapiscope.gui.smartview.SmartViewWindow;
import org.mapiscope.gui.status.StatusView;
import org.mapiscope.gui.status.StatusViewModel;
import org.mapiscope.gui.storelogoff.StoreLogoffView;
import org.mapiscope.gui.storelogoff.StoreLogoffViewModel;
import org.mapiscope.gui.task.FxTaskRunner;
import org.mapiscope.gui.task.RunningTasks;
import org.mapiscope.gui.task.TaskRunner;
import org.mapiscope.gui.task.WorkerThread;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.FastShutdown;
import org.mapiscope.operation.MachineRegistry;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;
import org.mapiscope.operation.finding.MachineFiles;
import org.mapiscope.operation.finding.ProfileCheck;
import org.mapiscope.operation.message.DemoMessages;
import org.mapiscope.operation.profile.ProfileSources;
import org.mapiscope.subsystem.ScriptedService;

/** Shows one pane over a real session, to be looked at: arguments are its name, {@code LIGHT} or {@code DARK}, a language, and files to check. */
public final class PanePreview extends Application {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 640;

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) throws MapiException {
        List<String> arguments = getParameters().getRaw();
        Messages.setLanguage(Locale.forLanguageTag(arguments.get(2)));
        Theme.valueOf(arguments.get(1)).apply();
        ScriptedService failing = new ScriptedService("FAILING", ScriptedService.Kind.STORE);
        failing.logonAnswer = HResult.MAPI_E_LOGON_FAILED;
        ScriptedService store = new ScriptedService("SCRIPTED", ScriptedService.Kind.STORE, true);
        store.outgoing = 2;
        TestMapi mapi = new TestMapi(folder(), failing, store,
                new ScriptedService("TRANSPORT", ScriptedService.Kind.TRANSPORT));
        TaskRunner tasks = new FxTaskRunner(new WorkerThread("Session 1"), new RunningTasks());
        FxDialogs dialogs = new FxDialogs(stage);
        CallLogViewModel calls = CallLogViewModel.live(mapi.log, tasks, dialogs);
        OpenSession session = mapi.logOn();
        Parent pane = switch (arguments.get(0)) {
            case "calllog" -> new CallLogView(calls);
            case "status" -> new StatusView(new StatusViewModel(session, tasks, () -> 0));
            case "profiles" -> {
                ProfilesViewModel model = new ProfilesViewModel(
                        List.of(new MachineProfiles(new MapiProfiles(mapi.mapi, tasks),
                                ProfileSources.ofMapi(mapi.mapi))),
                        ProfileSources::open, tasks, dialogs);
                model.readFirst();
                model.open(arguments.stream().skip(3).map(Path::of).toList());
                FindingsViewModel findings = new FindingsViewModel(model,
                        new ProfileCheck(Screen.FILES.checker()), MachineFiles.NONE, tasks);
                yield new ProfilesView(model,
                        new ProfileTools(ProfileEditing.inWindow(mapi.mapi, MachineRegistry.NONE, dialogs, stage),
                                findings,
                                new CompareViewModel(model, tasks), new ReportViewModel(model, findings,
                                        new ReportFacts("0", List::of, List::of, new WindowsMachine()), tasks)));
            }
            case "processes" -> {
                ProcessesViewModel model = new ProcessesViewModel(new WindowsMachine(), tasks, dialogs::copy);
                model.read();
                yield new ProcessesView(model);
            }
            case "files" -> {
                FilesViewModel model = new FilesViewModel(Screen.FILES, tasks, dialogs);
                arguments.stream().skip(3).map(Path::of).forEach(model::check);
                yield new FilesView(model);
            }
            case "candidates" -> {
                CandidatesViewModel model = new CandidatesViewModel(new WindowsMachine(), tasks);
                model.read();
                new CandidatesDialog(model, dialogs::copy).show();
                yield new StackPane();
            }
            case "property" -> {
                PropertyPane property = new PropertyPane(new PropertyViewModel(session, tasks, dialogs));
                property.show(DemoObjects.firstMessage(session));
                yield property;
            }
            case "contents" -> {
                ContentsPane contents = new ContentsPane(
                        new ContentsViewModel(session, tasks, dialogs, new Settings(new MemoryPreferences())));
                contents.show(FullestFolder.of(session));
                yield contents;
            }
            case "smartview" -> {
                stage.setOnShown(event -> SmartViewWindow.open(tasks));
                yield new StackPane();
            }
            case "message" -> {
                OpenSession bodies = mapi.open(DemoMessages.DEMO.resolve("testPST_variousBodyTypes.pst"));
                MessagePane message = new MessagePane(new MessageViewModel(bodies, tasks, dialogs));
                message.show(DemoMessages.all(bodies).get(Integer.parseInt(arguments.get(3))));
                ((TabPane) message.lookup("#message-tabs")).getSelectionModel()
                        .select(Integer.parseInt(arguments.get(4)));
                yield message;
            }
            case "storelogoff" -> {
                StoreLogoffViewModel model = new StoreLogoffViewModel();
                model.show(session, tasks, session.stores().stream()
                        .filter(each -> each.state() == StoreEntry.State.OPEN).toList().getLast());
                yield new StoreLogoffView(model, dialogs::copy);
            }
            default -> {
                ShutdownViewModel model = new ShutdownViewModel(new FastShutdown(mapi.sessions, session), tasks,
                        dialogs, stage::close);
                model.showBehavior(OptionalInt.of(0));
                yield new ShutdownView(model);
            }
        };
        Scene scene = new Scene(new StackPane(pane), WIDTH, HEIGHT);
        Styles.addTo(scene.getStylesheets());
        stage.setScene(scene);
        stage.setTitle(arguments.get(0));
        stage.show();
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("preview");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
