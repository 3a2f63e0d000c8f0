package org.mapiscope.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
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
@Command(name = "mapiscope", subcommands = {SessionCommand.class, ProfileCommand.class})
final class MapiScopeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--profiles", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private Optional<Path> profiles = Optional.empty();

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

    /** {@return the MAPI of the chosen folder of profiles} */
    Mapi mapi(CallLog log) throws MapiException {
        return parts.mapi().create(profiles, ui, log);
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
        throw new ParameterException(spec.commandLine(), texts.get("wrong.nocommand"));
    }

    /** The themes of the window. */
    enum Theme {
        light, dark
    }
}
