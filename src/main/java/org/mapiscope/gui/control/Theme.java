package org.mapiscope.gui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;

/** How all windows look. */
public enum Theme {
    /** As the system is. */
    SYSTEM, LIGHT, DARK;

    /** {@return the theme of that name, {@link #SYSTEM} when there is none} */
    public static Theme of(String name) {
        for (Theme theme : values()) {
            if (theme.name().equals(name.toUpperCase(Locale.ROOT))) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** {@return whether this theme is dark on this system now} FX thread only. */
    public boolean isDark() {
        return switch (this) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Gives all windows this look. FX thread only. */
    public void apply() {
        Application.setUserAgentStylesheet(isDark()
                ? new PrimerDark().getUserAgentStylesheetBSS()
                : new PrimerLight().getUserAgentStylesheetBSS());
    }
}
