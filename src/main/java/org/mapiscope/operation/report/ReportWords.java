package org.mapiscope.operation.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of reports, in Brazilian Portuguese for any Portuguese locale and else in English. Thread-safe. */
public final class ReportWords {
    private static final Locale BRAZIL = Locale.of("pt", "BR");

    private final Locale locale;
    private final ResourceBundle bundle;

    public ReportWords(Locale locale) {
        boolean portuguese = locale.getLanguage().equals(BRAZIL.getLanguage());
        this.locale = portuguese ? BRAZIL : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle(ReportWords.class.getPackageName() + ".report",
                portuguese ? BRAZIL : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** {@return the language that the texts are in} */
    Locale locale() {
        return locale;
    }

    /** {@return the text, with {@code {0}}, {@code {1}} and so on replaced by the arguments} */
    String text(String key, Object... arguments) {
        String text = bundle.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /** {@return what was replaced, for people} */
    public String kind(SecretKind kind) {
        return text("secret." + kind.name());
    }
}
