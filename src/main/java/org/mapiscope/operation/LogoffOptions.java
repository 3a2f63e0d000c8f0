package org.mapiscope.operation;

import org.mapiscope.mapi.MapiSession;

/**
 * What goes into one IMAPISession::Logoff. A handle is passed only with MAPI_LOGOFF_UI; without it ulUIParam is 0.
 *
 * <p>Source: [imapisession-logoff].
 *
 * @param uiParam the window that owns the confirmation; 0 for none
 * @param flags MAPI_LOGOFF_SHARED, MAPI_LOGOFF_UI; others are passed on as they are
 * @param reserved 0; anything else is passed on as it is
 * @param stores who ends the stores that are open, where {@link #canBeRefused} does not decide it
 */
public record LogoffOptions(long uiParam, int flags, int reserved, Stores stores) {
    /** Without a dialog, for this client alone. */
    public static final LogoffOptions PLAIN = new LogoffOptions(0, 0, 0);

    public LogoffOptions {
        uiParam = (flags & MapiSession.MAPI_LOGOFF_UI) == 0 ? 0 : uiParam;
    }

    /** {@return options with which stores are released first, as [ending-a-mapi-session] has it} */
    public LogoffOptions(long uiParam, int flags, int reserved) {
        this(uiParam, flags, reserved, Stores.RELEASED_BEFORE);
    }

    /** {@return whether the subsystem may answer no and leave the session as it was} */
    public boolean canBeRefused() {
        return (flags & ~MapiSession.MAPI_LOGOFF_SHARED) != 0 || reserved != 0;
    }

    /** Who ends the stores that are open. */
    public enum Stores {
        /** This program releases them before Logoff: the documented order. */
        RELEASED_BEFORE,
        /** Logoff does, as a trace of it is to show; the program releases them afterwards. */
        LEFT_TO_LOGOFF
    }
}
