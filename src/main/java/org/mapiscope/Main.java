package org.mapiscope;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Logger;
import org.mapiscope.cli.Cli;
import org.mapiscope.cli.CliParts;
import org.mapiscope.cli.ConsoleTerminal;
import org.mapiscope.gui.MapiScopeApp;
import org.mapiscope.mapi.MachineMapi;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiCandidate;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiSearch;
import org.mapiscope.mapi.MapiUi;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.nativemapi.NativeMapi;
import org.mapiscope.nativemapi.WindowsMapi;
import org.mapiscope.nativemapi.com.LibraryException;
import org.mapiscope.operation.AbsentMapi;
import org.mapiscope.operation.MapiFactories;
import org.mapiscope.store.file.msg.MsgWriter;
import org.mapiscope.store.pst.file.PstFiles;
import org.mapiscope.subsystem.EmbeddedMapi;
import org.mapiscope.subsystem.EmbeddedSettings;
import org.mapiscope.subsystem.profile.KeyringKeys;
import org.mapiscope.subsystem.profile.Profiles;
import org.mapiscope.subsystem.table.RowTable;

/**
 * Starts the program: its window, or with a command that command.
 *
 * <p>A command loads nothing of the window, and the window nothing of the commands.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Optional<WindowOptions> window = WindowOptions.of(arguments);
        if (window.isPresent() && !hasScreen()) {
            System.err.println(Cli.text("window.noscreen", Cli.language(arguments)));
            System.exit(1);
        } else if (window.isPresent()) {
            show(window.get(), arguments);
        } else {
            System.exit(command(arguments));
        }
    }

    private static void show(WindowOptions options, String... arguments) {
        // java -jar makes one unnamed module of all, which JavaFX warns of each time and works with
        WindowLog.JAVAFX
                .setFilter(line -> !line.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            MapiScopeApp.start(options.start(mapis(), PstFiles.tools(), new MsgWriter()));
        } catch (UnsupportedOperationException e) {
            System.err.println(Cli.text("window.cannotopen", Cli.language(arguments), String.valueOf(e.getMessage())));
            System.exit(1);
        }
    }

    /** {@return whether a window can be shown} Elsewhere than on X11 the window system itself would say that it is not there. */
    private static boolean hasScreen() {
        return !System.getProperty("os.name").equals("Linux") || System.getenv("DISPLAY") != null
                || System.getProperty("glass.platform") != null;
    }

    private static int command(String... arguments) {
        // not System.console().writer(): a pipe is as good as a terminal
        PrintWriter out = new PrintWriter(System.out, false, charset(System.out));
        PrintWriter err = new PrintWriter(System.err, true, charset(System.err));
        return new Cli(
                new CliParts(mapis(), PstFiles.tools(), new MsgWriter(), out, err, ConsoleTerminal.open(),
                        Cli.language(arguments),
                        version()))
                .run(arguments);
    }

    /** {@return what a stream is written in: UTF-8, which ASCII is a part of, where the system has only ASCII} */
    private static Charset charset(PrintStream stream) {
        return stream.charset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : stream.charset();
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("(not packaged)");
    }

    private static MapiFactories mapis() {
        // the property is for whoever wants another library than the one that is found
        MachineMapi machine = WindowsMapi.ofThisSystem(Optional.ofNullable(System.getProperty("mapiscope.mapi")));
        return new MapiFactories((folder, ui, log) -> outlook(machine.candidates(), log), Main::embedded, machine,
                new RegistryParts());
    }

    private static Mapi outlook(MapiSearch search, CallLog log) {
        Optional<String> path = search.taken().flatMap(MapiCandidate::path);
        if (path.isEmpty()) {
            return new AbsentMapi(
                    search.whyNot().orElseGet(() -> new Unavailable.NotInstalled(search.candidates().size())));
        }
        try {
            return NativeMapi.load(path.get(), log);
        } catch (LibraryException e) {
            return new AbsentMapi(new Unavailable.NotLoaded(path.get(), String.valueOf(e.getMessage())));
        }
    }

    /** @param folder of the profiles; a file in its place is a registry, whose profiles are read only */
    private static Mapi embedded(Optional<Path> folder, MapiUi ui, CallLog log) throws MapiException {
        Optional<Path> registry = folder.filter(Files::isRegularFile);
        if (registry.isPresent()) {
            return new RegistryParts().mapi(registry.get(), Optional.empty(), ui, log);
        }
        EmbeddedSettings settings = EmbeddedSettings.standard();
        // the rows of these tables do not change, so nobody is ever told on an executor
        Profiles profiles = Profiles.open(folder.orElseGet(DataFolder::ofUser), new KeyringKeys(), settings.services(),
                rows -> new RowTable(rows, Runnable::run));
        return EmbeddedMapi.create(profiles, settings, ui, log);
    }

    /** What JavaFX logs to; loaded for the window only. */
    private static final class WindowLog {
        /** Kept here, or what is set on it would be lost. */
        private static final Logger JAVAFX = Logger.getLogger("javafx");
    }
}
