package org.mapiscope;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.file.FileTools;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.mapi.trace.CallLog;
import org.mapiscope.operation.MapiChoice;
import org.mapiscope.operation.MapiFactories;
import org.mapiscope.operation.ProgramStart;

/**
 * The arguments of a start with a window. Read without the command line's library, which the window does not need.
 *
 * @param profiles {@code --profiles}
 * @param demo {@code --demo}
 * @param language {@code --lang}
 * @param theme {@code --theme}: light or dark
 * @param mapi {@code --mapi}
 */
record WindowOptions(Optional<Path> profiles, Optional<Path> demo, Optional<Locale> language, Optional<String> theme,
        MapiChoice mapi) {
    private static final List<String> NAMES = List.of("--profiles", "--demo", "--lang", "--theme", "--mapi");
    private static final Map<String, MapiChoice> CHOICES = Map.of("outlook", MapiChoice.OUTLOOK, "embedded",
            MapiChoice.EMBEDDED, "auto", MapiChoice.AUTO);

    /** {@return the options; empty when there is any other argument, or a value is none: the command line says so} */
    static Optional<WindowOptions> of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!NAMES.contains(name) || (equals < 0 && i + 1 == arguments.length)) {
                return Optional.empty();
            }
            values.put(name, equals < 0 ? arguments[++i] : argument.substring(equals + 1));
        }
        Optional<String> theme = Optional.ofNullable(values.get("--theme"));
        MapiChoice mapi = CHOICES.get(values.getOrDefault("--mapi", "auto"));
        if (!theme.map(List.of("light", "dark")::contains).orElse(true) || mapi == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowOptions(Optional.ofNullable(values.get("--profiles")).map(Path::of),
                    Optional.ofNullable(values.get("--demo")).map(Path::of),
                    Optional.ofNullable(values.get("--lang"))
                            .map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))),
                    theme, mapi));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    ProgramStart start(MapiFactories mapis, FileTools files, ItemWriter messages) {
        return new ProgramStart(mapis, files, messages, mapi, new CallLog(), profiles, demo, language, theme);
    }
}
