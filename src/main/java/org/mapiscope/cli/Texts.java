package org.mapiscope.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts for people, in one language. Thread-safe. */
final class Texts {
    private final ResourceBundle bundle;

    Texts(Locale language) {
        bundle = ResourceBundle.getBundle("org.mapiscope.cli.messages", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** {@return the text of {@code key}, with {0} and so on replaced} */
    String get(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(values);
    }
}
