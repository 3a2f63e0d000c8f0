package org.mapiscope.gui.logoff;

import org.mapiscope.gui.control.WindowHandle;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.operation.LogoffOptions;

/** IMAPISession::Logoff as a C++ program would write it. Source: [imapisession-logoff]. */
final class LogoffCall {
    private LogoffCall() {}

    static String text(LogoffOptions options) {
        String handle = options.uiParam() == WindowHandle.NONE
                ? "0"
                : "(ULONG_PTR)" + WindowHandle.hex(options.uiParam());
        return "lpSession->Logoff(%s, %s, %s);".formatted(handle, FlagNames.of("LOGOFF").text(options.flags()),
                Integer.toUnsignedString(options.reserved()));
    }
}
