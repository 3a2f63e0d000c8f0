package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Unavailable;
import org.mapiscope.mapi.trace.CallLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code mapiscope}: what all commands have in common. The options of the window are here for {@code --help} to list. */
// UnusedVariable: Main reads the window's options and the language itself; they are fields for picocli to know them
@SuppressWarnings("UnusedVariable")
@Command(name = "mapiscope", subcommands = {SessionCommand.class, ProfileCommand.class, MapiCommand.class,
    ProcessesCommand.class, DumpCommand.class, CheckCommand.class, MakePstCommand.class, ConvertCommand.class,
    PropCommand.class, ErrorCommand.class, FlagCommand.class, GuidCommand.class, SmartViewCommand.class,
    ExportCommand.class, RegistryCommand.class})
final class MapiScopeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--profiles", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> profiles = Optional.empty();

    @Option(names = "--mapi", paramLabel = "outlook|embedded|auto", scope = ScopeType.INHERIT)
    private Which mapi = Which.auto;

    @Option(names = "--lang", paramLabel = "LANG", scope = ScopeType.INHERIT)
    private Optional<String> language = Optional.empty();

    @Option(names = "--demo", paramLabel = "DIR")
    private Optional<Path> demo = Optional.empty();

    @Option(names = "--theme", paramLabel = "light|dark")
    private Optional<Theme> theme = Optional.empty();

    private final CliParts parts;
    private final Texts texts;
    private final TerminalUi ui;

    MapiScopeCommand(CliParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
        this.ui = new TerminalUi(parts.terminal(), texts);
    }

    CliParts parts() {
        return parts;
    }

    Texts texts() {
        return texts;
    }

    Failures failures() {
        return new Failures(texts, parts.err());
    }

    TerminalUi ui() {
        return ui;
    }

    /**
     * {@return the MAPI that was chosen; else the machine's where it can run and no folder of profiles was named}
     *
     * @throws NoMapiException when the machine's was asked for and cannot run
     */
    Mapi mapi(CallLog log) throws MapiException {
        if (mapi == Which.embedded || (mapi == Which.auto && profiles.isPresent())) {
            return embedded(log);
        }
        Mapi outlook = parts.mapis().outlook().create(profiles, ui, log);
        Optional<Unavailable> whyNot = outlook.whyNot();
        if (whyNot.isPresent() && mapi == Which.outlook) {
            throw new NoMapiException(whyNot.get());
        }
        return whyNot.isPresent() ? embedded(log) : outlook;
    }

    /** {@return the MAPI that was chosen; else MapiScope's own, which leaves the files as they are} */
    Mapi mapiOfFiles(CallLog log) throws MapiException {
        return mapi == Which.outlook ? mapi(log) : embedded(log);
    }

    /** {@return MapiScope's own MAPI} */
    Mapi embedded(CallLog log) throws MapiException {
        return parts.mapis().embedded().create(profiles, ui, log);
    }

    /** {@return files that were named on the command line; picocli would take what is no path for an unknown argument} */
    List<Path> paths(List<String> arguments) {
        PathConverter converter = new PathConverter(texts);
        try {
            return arguments.stream().map(converter::convert).toList();
        } catch (TypeConversionException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void run() {
        throw wrong(spec, "wrong.nocommand");
    }

    /** {@return what to throw when a command was used wrongly; the text says how} */
    ParameterException wrong(CommandSpec command, String key, Object... values) {
        return new ParameterException(command.commandLine(), texts.get(key, values));
    }

    /** Which MAPI. */
    enum Which {
        outlook, embedded, auto
    }

    /** The themes of the window. */
    enum Theme {
        light, dark
    }
}
