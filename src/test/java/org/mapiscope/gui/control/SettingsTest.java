package org.mapiscope.gui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.gui.MemoryPreferences;

class SettingsTest {
    private final Settings settings = new Settings(new MemoryPreferences());

    @Test
    void nothingIsSetAtFirst() {
        assertEquals(List.of(Theme.SYSTEM, Optional.empty()), List.of(settings.theme(), settings.language()));
    }

    @Test
    void whatWasSetIsKept() {
        settings.setTheme(Theme.DARK);
        settings.setLanguage(Messages.BRAZIL);

        assertEquals(List.of(Theme.DARK, Optional.of(Messages.BRAZIL)), List.of(settings.theme(), settings.language()));
    }

    @Test
    void aThemeThatIsNoneIsTheSystems() {
        assertEquals(List.of(Theme.DARK, Theme.SYSTEM), List.of(Theme.of("dark"), Theme.of("purple")));
    }
}
