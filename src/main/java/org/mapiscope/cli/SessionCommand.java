package org.mapiscope.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.LogoffOptions;
import org.mapiscope.operation.LogonOptions;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Sessions;
import org.mapiscope.operation.Subsystems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mapiscope session}: logs on, opens and lists the stores, logs off. */
@Command(name = "session")
final class SessionCommand implements Callable<Integer> {
    /** A call that takes longer still is not waited for when the process is told to end. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PROFILE|FILE", arity = "0..*", descriptionKey = "session.what")
    private List<String> what = new ArrayList<>();

    @Option(names = "--flags", paramLabel = "NAMES|HEX", converter = FlagsConverter.Logon.class)
    private Optional<Integer> flags = Optional.empty();

    @Option(names = "--logoff", paramLabel = "NAMES|HEX", converter = FlagsConverter.Logoff.class)
    private int logoffFlags;

    @Option(names = "--reserved", paramLabel = "N", converter = UnsignedConverter.class)
    private int reserved;

    @Option(names = "--ui-param", paramLabel = "HEX", converter = HandleConverter.class)
    private long uiParam;

    @Option(names = "--release-first")
    private boolean releaseFirst;

    @Option(names = "--trace")
    private boolean trace;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final MapiScopeCommand root;

    SessionCommand(MapiScopeCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws MapiException, InterruptedException {
        Target target = target();
        SessionOutput output = json
                ? new SessionJson(root.parts().out(), root.failures(), trace)
                : new SessionText(root.parts().out(), root.failures(), root.texts(), trace);
        Trace calls = new Trace(output::call);
        CallLog log = new CallLog();
        if (trace) {
            log.add(calls);
        }
        Mapi mapi = target.files().isEmpty() ? root.mapi(log) : root.mapiOfFiles(log);
        Subsystems subsystems = Subsystems.of(mapi);
        Sessions sessions = new Sessions(subsystems);
        SessionEnding ending = new SessionEnding(sessions, calls, output);
        EndOnSignal signal = EndOnSignal.of(() -> ending.signal(() -> {
            if (root.ui().abandon()) {
                root.parts().err().println();
            }
            subsystems.endCalls(GRACE);
        }));
        try (SessionThread thread = new SessionThread();
                HangWatch watch = new HangWatch(subsystems, root.parts().err(), root.texts())) {
            watch.start();
            try {
                return run(target, sessions, thread, output, ending);
            } finally {
                ending.end();
            }
        } finally {
            signal.forget();
        }
    }

    private int run(Target target, Sessions sessions, SessionThread thread, SessionOutput output,
            SessionEnding ending)
            throws MapiException, InterruptedException {
        try {
            OpenSession session = thread.call(() -> target.logOn(sessions, thread));
            thread.call(() -> {
                session.openStores(MapiProgress.NONE);
                return session;
            });
            output.session(session.info());
            output.stores(session.stores());
            LogoffOptions.Stores stores = releaseFirst
                    ? LogoffOptions.Stores.RELEASED_BEFORE
                    : LogoffOptions.Stores.LEFT_TO_LOGOFF;
            LogoffOptions options = new LogoffOptions(uiParam, logoffFlags, reserved, stores);
            ending.loggedOff(thread.call(() -> session.logoff(options)));
            return output.exitCode();
        } catch (MapiException e) {
            ending.failed(e);
            return Failures.exitCode(e);
        }
    }

    private Target target() {
        if (what.isEmpty()) {
            if (flags.isEmpty() || (flags.get() & (Mapi.MAPI_USE_DEFAULT | Mapi.MAPI_LOGON_UI)) == 0) {
                throw root.wrong(spec, "wrong.missing", "PROFILE|FILE");
            }
            return new Target(Optional.empty(), List.of(), flags.get());
        }
        int logonFlags = flags.orElse(LogonOptions.OWN_SESSION);
        long files = what.stream().filter(SessionCommand::isFile).count();
        if (files == what.size()) {
            return new Target(Optional.empty(), root.paths(what), logonFlags);
        }
        if (what.size() > 1) {
            throw root.wrong(spec, "session.mixed");
        }
        return new Target(Optional.of(what.get(0)), List.of(), logonFlags);
    }

    /** {@return whether an argument is meant as a file: one that is there, or a name that no profile is likely to have} */
    private static boolean isFile(String argument) {
        String name = argument.toLowerCase(Locale.ROOT);
        if (name.endsWith(".pst") || name.endsWith(".ost") || argument.contains("/")
                || argument.contains(File.separator)) {
            return true;
        }
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** What to log on to. */
    private record Target(Optional<String> profile, List<Path> files, int flags) {
        OpenSession logOn(Sessions sessions, SessionThread thread) throws MapiException {
            return files.isEmpty()
                    ? sessions.logOn(new LogonOptions(0, profile, Optional.empty(), flags), thread)
                    : sessions.openFiles(sessions.subsystems().standard(), files, flags, thread);
        }
    }
}
