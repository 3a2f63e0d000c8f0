package org.mapiscope.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiSession;

class LogoffOptionsTest {
    @Test
    void theHandleIsZeroWithoutADialog() {
        assertEquals(List.of(0L, 0x600003L),
                List.of(new LogoffOptions(0x600003, MapiSession.MAPI_LOGOFF_SHARED, 0).uiParam(),
                        new LogoffOptions(0x600003, MapiSession.MAPI_LOGOFF_UI, 0).uiParam()));
    }

    @Test
    void onlySharedAndNothingCannotBeRefused() {
        assertEquals(List.of(false, false, true, true, true),
                List.of(new LogoffOptions(0, 0, 0).canBeRefused(), new LogoffOptions(0, 1, 0).canBeRefused(),
                        new LogoffOptions(0, 2, 0).canBeRefused(), new LogoffOptions(0, 4, 0).canBeRefused(),
                        new LogoffOptions(0, 0, 1).canBeRefused()));
    }

    @Test
    void aLogonIsAlwaysExtendedAndHidesItsPassword() {
        assertEquals("MAPILogonEx(0x0000000000000000, \"Work\", \"***\", MAPI_NEW_SESSION | MAPI_EXTENDED, &session)",
                new LogonOptions(7, Optional.of("Work"), Optional.of("secret"), Mapi.MAPI_NEW_SESSION).text());
    }

    @Test
    void thePasswordIsHiddenHoweverALogonIsWrittenDown() {
        LogonOptions options = new LogonOptions(0, Optional.of("Work"), Optional.of("secret"), 0);

        assertEquals(options.text(), options.toString());
    }
}
