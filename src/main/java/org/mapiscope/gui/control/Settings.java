package org.mapiscope.gui.control;

import java.util.Locale;
import java.util.Optional;
import java.util.prefs.Preferences;

/** What a person set for all windows, kept with the system's preferences. Thread-safe. */
public final class Settings {
    private static final String THEME = "theme";
    private static final String LANGUAGE = "language";
    private static final String DIVIDER = "divider.";

    private final Preferences preferences;

    /** @param preferences where they are kept; a test has its own */
    public Settings(Preferences preferences) {
        this.preferences = preferences;
    }

    /** {@return the settings of this person on this machine} */
    public static Settings ofUser() {
        return new Settings(Preferences.userRoot().node("org/mapiscope"));
    }

    public Theme theme() {
        return Theme.of(preferences.get(THEME, ""));
    }

    public void setTheme(Theme theme) {
        preferences.put(THEME, theme.name());
    }

    /** {@return the language set; empty for the system's} */
    public Optional<Locale> language() {
        return Optional.ofNullable(preferences.get(LANGUAGE, null)).map(Locale::forLanguageTag);
    }

    public void setLanguage(Locale language) {
        preferences.put(LANGUAGE, language.toLanguageTag());
    }

    /**
     * {@return where a person put the divider called {@code divider}, as a fraction from 0 to 1}
     *
     * @param first where it is before they did
     */
    public double position(String divider, double first) {
        double kept = preferences.getDouble(DIVIDER + divider, first);
        return kept >= 0 && kept <= 1 ? kept : first;
    }

    public void setPosition(String divider, double position) {
        preferences.putDouble(DIVIDER + divider, position);
    }

    /** {@return what a pane keeps under a key, such as {@code contents.columns}; empty when it kept nothing} */
    public Optional<String> text(String key) {
        return Optional.ofNullable(preferences.get(key, null));
    }

    /**
     * Keeps {@code text} for a pane.
     *
     * @param key at most {@link Preferences#MAX_KEY_LENGTH} characters
     * @param text at most {@link Preferences#MAX_VALUE_LENGTH} characters
     */
    public void setText(String key, String text) {
        preferences.put(key, text);
    }
}
