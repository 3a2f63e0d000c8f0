package org.mapiscope.gui.profile;

import org.mapiscope.gui.control.WindowHandle;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.operation.LogonOptions;

/** MAPILogonEx as a C++ program would write it, without the password. Source: [mapilogonex]. */
final class LogonCall {
    private LogonCall() {}

    static String text(LogonOptions options) {
        String handle = options.uiParam() == WindowHandle.NONE
                ? "0"
                : "(ULONG_PTR)" + WindowHandle.hex(options.uiParam());
        String profile = options.profile().map(name -> "(LPTSTR)L" + quoted(name)).orElse("NULL");
        String password = options.password().isPresent() ? "(LPTSTR)L\"***\"" : "NULL";
        return "MAPILogonEx(%s, %s, %s, %s, &lpSession);".formatted(handle, profile, password,
                FlagNames.of("LOGON").text(options.flags()));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
