package org.mapiscope.cli;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapiscope.interpret.MachineWords;
import org.mapiscope.mapi.MapiException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command. Exit codes: 0 all went well, 1 something did not, 2 wrong use. */
public final class Cli {
    private static final int HELP_WIDTH = 100;
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, long.class, Integer.class, Long.class);

    private final CliParts parts;
    private final Texts texts;

    public Cli(CliParts parts) {
        this.parts = parts;
        this.texts = new Texts(parts.language());
    }

    /** {@return the language that {@code --lang} names among the arguments; the system's when it names none} */
    public static Locale language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Locale.forLanguageTag(arguments[i].substring("--lang=".length()).replace('_', '-'));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Locale.forLanguageTag(arguments[i + 1].replace('_', '-'));
            }
        }
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** {@return one of the texts, for a start that comes to no command} */
    public static String text(String key, Locale language, Object... values) {
        return new Texts(language).get(key, values);
    }

    /** {@return the exit code} */
    public int run(String... arguments) {
        int code = commands(List.of(arguments).contains("--json")).execute(arguments);
        boolean lost = parts.out().checkError();
        if (lost) {
            parts.err().println(texts.get("output.lost"));
        }
        parts.err().flush();
        return lost && code == ExitCode.OK ? ExitCode.SOFTWARE : code;
    }

    /** @param json whether failures go to the output as well, as JSON */
    CommandLine commands(boolean json) {
        MapiScopeCommand root = new MapiScopeCommand(parts, texts);
        CommandLine commands = new CommandLine(root, new CommandFactory(root));
        commands.addMixin("standard", new HelpOptions());
        commands.getSubcommands().values().forEach(this::addHelp);
        // a result in decimal is negative, and no option
        Optional.ofNullable(commands.getSubcommands().get("error"))
                .ifPresent(error -> error.setUnmatchedOptionsArePositionalParams(true));
        commands.setResourceBundle(texts.bundle());
        commands.registerConverter(Path.class, new PathConverter(texts));
        commands.setUsageHelpWidth(HELP_WIDTH);
        commands.getCommandSpec().versionProvider(this::versionLine);
        commands.setOut(parts.out()).setErr(parts.err()).setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        commands.setParameterExceptionHandler((wrong, given) -> wrongUse(wrong, json));
        commands.setExecutionExceptionHandler((failure, command, given) -> failed(failure, json));
        return commands;
    }

    private String[] versionLine() {
        return new String[]{"MapiScope " + parts.version()};
    }

    private void addHelp(CommandLine command) {
        command.addMixin("standard", new HelpOptions());
        command.getCommandSpec().versionProvider(this::versionLine);
        command.getSubcommands().values().forEach(this::addHelp);
    }

    private int failed(Exception failure, boolean json) throws Exception {
        if (failure instanceof MapiException mapi) {
            Failures failures = new Failures(texts, parts.err());
            if (json) {
                Json.write(parts.out(), Json.object("error", failures.json(mapi)));
            }
            failures.report(mapi);
            return Failures.exitCode(mapi);
        }
        if (failure instanceof NoMapiException absent) {
            MachineWords words = new MachineWords(parts.language());
            String sentence = texts.get("mapi.none", words.sentence(absent.reason()));
            if (json) {
                Json.write(parts.out(),
                        Json.object("error", Json.object("mapi", sentence, "try", words.remedy(absent.reason()))));
            }
            parts.err().println(Printable.of(sentence));
            return ExitCode.SOFTWARE;
        }
        throw failure;
    }

    /** {@return which value of which option or argument is wrong, and why} picocli says it in English only. */
    private String wrongValue(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        if (argument.converters().length == 0 && WHOLE_NUMBERS.contains(argument.auxiliaryTypes()[0])) {
            return texts.get("wrong.value", name, texts.get("wrong.whole", String.valueOf(wrong.getValue())));
        }
        boolean ofChoice = argument.type().isEnum() || argument.auxiliaryTypes()[0].isEnum();
        String why = wrong.getCause() instanceof TypeConversionException ours && !ofChoice
                ? String.valueOf(ours.getMessage())
                : texts.get("wrong.choice", String.valueOf(wrong.getValue()), argument.paramLabel());
        return texts.get("wrong.value", name, why);
    }

    private int wrongUse(ParameterException wrong, boolean json) {
        String message = switch (wrong) {
            case MissingParameterException missing -> texts.get("wrong.missing", missing.getMissing().stream()
                    .map(ArgSpec::paramLabel).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unknown -> texts.get("wrong.unknown",
                    String.join(" ", unknown.getUnmatched()));
            default -> wrong.getArgSpec() == null ? String.valueOf(wrong.getMessage()) : wrongValue(wrong);
        };
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        if (json) {
            Json.write(parts.out(), Json.object("error", Json.object("use", message)));
        }
        parts.err().println(Printable.of(message));
        parts.err().println(texts.get("wrong.help", name));
        return ExitCode.USAGE;
    }

    /** Makes commands with the one above them all, and converters with the texts. */
    private record CommandFactory(MapiScopeCommand root) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (Constructor<?> each : type.getDeclaredConstructors()) {
                List<Class<?>> wanted = List.of(each.getParameterTypes());
                if (wanted.equals(List.of(MapiScopeCommand.class))) {
                    return type.cast(each.newInstance(root));
                }
                if (wanted.equals(List.of(Texts.class))) {
                    return type.cast(each.newInstance(root.texts()));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
