package org.mapiscope.gui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.mapiscope.gui.control.FxDialogs;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Settings;
import org.mapiscope.gui.control.Theme;
import org.mapiscope.gui.logoff.WindowUi;
import org.mapiscope.gui.task.AtExit;
import org.mapiscope.gui.task.Frames;
import org.mapiscope.gui.task.WorkerThread;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.operation.MapiFactories;
import org.mapiscope.operation.ProgramStart;
import org.mapiscope.operation.Subsystems;

/** The program with windows, from its first one to the end of its last one. */
public final class MapiScopeApp extends Application {
    private static final AtomicReference<@Nullable ProgramStart> STARTED_WITH = new AtomicReference<>();

    /** Opens the first window; returns when the last one is closed and its sessions are logged off. */
    public static void start(ProgramStart start) {
        STARTED_WITH.set(start);
        launch(MapiScopeApp.class);
    }

    @Override
    public void start(Stage first) {
        ProgramStart start = STARTED_WITH.get();
        if (start == null) {
            throw new IllegalStateException("Started without what it is to show");
        }
        Thread.setDefaultUncaughtExceptionHandler(new Defects());
        Settings settings = Settings.ofUser();
        Messages.setLanguage(start.language().or(settings::language).orElse(Locale.getDefault()));
        Theme theme = start.theme().map(Theme::of).orElseGet(settings::theme);
        theme.apply();
        WindowUi ui = new WindowUi();
        Subsystems subsystems = new Subsystems(MapiFactories.names(start.choice(), start.profiles().isPresent())
                .stream().map(name -> deferred(name, start, ui)).toList());
        WindowParts parts = new WindowParts(subsystems, start.mapis().machine(), start.mapis().registries(),
                start.files(), start.messages(),
                start.log(), settings,
                FxDialogs::new,
                getHostServices()::showDocument,
                new WindowParts.Start(Optional.empty(), List.of(), start.demo()));
        Platform.setImplicitExit(false);
        Windows windows = new Windows(parts, theme, Platform::exit);
        AtExit.run(() -> {
            ui.abandon();
            windows.closeSessions();
        });
        windows.openFirst(first);
    }

    /** Each is made on a thread of its own, so that none waits for another that takes long to be found. */
    private static Mapi deferred(String name, ProgramStart start, WindowUi ui) {
        WorkerThread maker = new WorkerThread("Start " + name);
        return new DeferredMapi(name,
                () -> start.mapis().of(name).create(start.profiles(), ui, start.log()),
                work -> Frames.after(Frames.OF_A_NEW_WINDOW, () -> maker.execute(work)));
    }
}
