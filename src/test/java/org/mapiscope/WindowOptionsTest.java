package org.mapiscope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.operation.MapiChoice;

class WindowOptionsTest {
    @Test
    void noArgumentOpensTheWindow() {
        assertEquals(Optional.of(new WindowOptions(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), MapiChoice.AUTO)), WindowOptions.of());
    }

    @Test
    void theWindowsOptionsOpenIt() {
        assertEquals(
                Optional.of(new WindowOptions(Optional.of(Path.of("p")), Optional.of(Path.of("d")),
                        Optional.of(Locale.of("pt", "BR")), Optional.of("dark"), MapiChoice.OUTLOOK)),
                WindowOptions.of("--demo", "d", "--profiles=p", "--lang", "pt_BR", "--theme", "dark",
                        "--mapi=outlook"));
    }

    @Test
    void anythingElseIsForTheCommandLine() {
        assertEquals(List.of(true, true, true, true, true),
                List.of(WindowOptions.of("session", "x.pst").isEmpty(), WindowOptions.of("--help").isEmpty(),
                        WindowOptions.of("--demo").isEmpty(), WindowOptions.of("--theme", "pink").isEmpty(),
                        WindowOptions.of("--mapi", "pine").isEmpty()));
    }
}
