package org.mapiscope.gui.control;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts for people of one package: its {@code messages.properties}, in the language that is set for the program.
 *
 * <p>A text with arguments is a {@link MessageFormat}: {@code {0}}, and an apostrophe is written twice. One without is taken
 * as it stands. Thread-safe.
 */
public final class Messages {
    /** English, and every language that there is a bundle for. */
    public static final Locale BRAZIL = Locale.of("pt", "BR");

    private static volatile Locale chosen = supported(Locale.getDefault());

    private final String bundle;

    private Messages(String bundle) {
        this.bundle = bundle;
    }

    /** {@return the texts of the package that {@code type} is in} */
    public static Messages of(Class<?> type) {
        return new Messages(type.getPackageName() + ".messages");
    }

    /** Sets the language of all windows; they are to be built anew. */
    public static void setLanguage(Locale language) {
        chosen = supported(language);
    }

    /** {@return the language that texts are in, {@link Locale#ENGLISH} or {@link #BRAZIL}} */
    public static Locale language() {
        return chosen;
    }

    /** {@return the languages that there are texts in} */
    public static List<Locale> languages() {
        return List.of(Locale.ENGLISH, BRAZIL);
    }

    /** {@return what the speakers of a language call it, {@code português (Brasil)}} */
    public static String nameOf(Locale language) {
        return language.getDisplayName(language);
    }

    /** {@return the language with texts that is nearest to {@code wanted}} */
    public static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals(BRAZIL.getLanguage()) ? BRAZIL : Locale.ENGLISH;
    }

    /**
     * {@return the text called {@code key}}
     *
     * @throws java.util.MissingResourceException when the bundle lacks it; a test holds the bundles equal
     */
    public String text(String key, Object... arguments) {
        Locale language = language();
        String pattern = ResourceBundle
                .getBundle(bundle, language, ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }
}
