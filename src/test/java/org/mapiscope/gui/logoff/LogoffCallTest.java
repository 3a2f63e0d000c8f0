package org.mapiscope.gui.logoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.MapiSession;
import org.mapiscope.operation.LogoffOptions;

class LogoffCallTest {
    @Test
    void withUiTheHandleIsCastToAPointer() {
        assertEquals("lpSession->Logoff((ULONG_PTR)0x0000000000600003, MAPI_LOGOFF_UI, 0);",
                LogoffCall.text(new LogoffOptions(0x600003, MapiSession.MAPI_LOGOFF_UI, 0)));
    }

    @Test
    void withoutUiTheHandleIsZero() {
        assertEquals("lpSession->Logoff(0, MAPI_LOGOFF_SHARED, 0);",
                LogoffCall.text(new LogoffOptions(0x600003, MapiSession.MAPI_LOGOFF_SHARED, 0)));
    }

    @Test
    void aReservedNumberIsShownAsItIs() {
        assertEquals("lpSession->Logoff(0, 0, 7);", LogoffCall.text(new LogoffOptions(0, 0, 7)));
    }
}
