package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/** IMAPISession. Source: MAPIX.h, MAPI_IMAPISESSION_METHODS. */
public final class NativeSession extends NativeUnknown {
    static final Slot GET_LAST_ERROR = new Slot("IMAPISession", "GetLastError", 3);
    static final Slot LOGOFF = new Slot("IMAPISession", "Logoff", 17);

    NativeSession(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    /**
     * IMAPISession::Logoff; afterwards only {@link #close} may be called. [imapisession-logoff]
     *
     * @return S_OK or a warning
     */
    public HResult logoff(long uiParam, int flags, int reserved) throws MapiException {
        return call(LOGOFF, MapiLibrary.uintPtr(uiParam), flags, reserved);
    }

    @Override
    Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }
}
