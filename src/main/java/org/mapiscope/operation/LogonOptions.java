package org.mapiscope.operation;

import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.Mapi;

/**
 * What goes into one MAPILogonEx. MAPI_EXTENDED is always set, and a handle is passed only with a flag that may show a
 * dialog.
 *
 * <p>Source: [mapilogonex].
 *
 * @param uiParam the window that owns any dialog; 0 for none
 * @param profile empty for the default, or for a choice with MAPI_LOGON_UI
 * @param password of the profile
 */
public record LogonOptions(long uiParam, Optional<String> profile, Optional<String> password, int flags) {
    /** With any of these flags a dialog may appear. */
    public static final int DIALOGS = Mapi.MAPI_LOGON_UI | Mapi.MAPI_SERVICE_UI_ALWAYS | Mapi.MAPI_PASSWORD_UI;

    /** What a session of its own on a named profile is logged on with. */
    public static final int OWN_SESSION = Mapi.MAPI_EXTENDED | Mapi.MAPI_EXPLICIT_PROFILE | Mapi.MAPI_NEW_SESSION
            | Mapi.MAPI_NO_MAIL | Mapi.MAPI_UNICODE;

    public LogonOptions {
        flags |= Mapi.MAPI_EXTENDED;
        uiParam = (flags & DIALOGS) == 0 ? 0 : uiParam;
    }

    /** {@return a logon to a session of its own} */
    public static LogonOptions to(String profile) {
        return new LogonOptions(0, Optional.of(profile), Optional.empty(), OWN_SESSION);
    }

    /** {@return the call as C has it, with the password hidden} */
    public String text() {
        return String.format(Locale.ROOT, "MAPILogonEx(0x%016X, %s, %s, %s, &session)", uiParam,
                profile.map(name -> '"' + name + '"').orElse("NULL"), password.isPresent() ? "\"***\"" : "NULL",
                FlagNames.of("LOGON").text(flags));
    }

    /** As {@link #text}: a record would write its password. */
    @Override
    public String toString() {
        return text();
    }
}
