package org.mapiscope.interpret;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.mapiscope.mapi.ResourceTable;

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

    /** {@return the rows of a table of two columns beside this class} */
    static Map<String, String> table(String resource) {
        return ResourceTable.rows(Words.class, resource).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> row.get(1)));
    }
}
