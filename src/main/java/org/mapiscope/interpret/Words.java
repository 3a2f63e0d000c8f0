package org.mapiscope.interpret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts of one of this package's bundles, in Brazilian Portuguese for any Portuguese locale and else in English.
 *
 * <p>Thread-safe. The system's own locale has no say: who asks for English gets English on any system.
 */
final class Words {
    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final ResourceBundle bundle;

    /** @param name the bundle's, such as {@code hresult} */
    Words(String name, Locale locale) {
        Locale shown = locale.getLanguage().equals(BRAZIL.getLanguage()) ? BRAZIL : Locale.ROOT;
        bundle = ResourceBundle.getBundle(Words.class.getPackageName() + "." + name, shown,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    Optional<String> find(String key) {
        return has(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** {@return the text, with {@code {0}}, {@code {1}} and so on replaced by the arguments} */
    String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /** {@return the rows of a table of two columns beside this class; lines from {@code #} on are comments} */
    static Map<String, String> table(String resource) {
        InputStream stream = Words.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The resource " + resource + " is missing from the program");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
