package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.MapiException;

/** IMAPIClientShutdown. Source: MAPIX.h; [imapiclientshutdown]. */
public final class NativeClientShutdown extends NativeUnknown implements ClientShutdown {
    static final Slot QUERY_FAST_SHUTDOWN = new Slot("IMAPIClientShutdown", "QueryFastShutdown", 3);
    static final Slot NOTIFY_PROCESS_SHUTDOWN = new Slot("IMAPIClientShutdown", "NotifyProcessShutdown", 4);
    static final Slot DO_FAST_SHUTDOWN = new Slot("IMAPIClientShutdown", "DoFastShutdown", 5);

    NativeClientShutdown(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public void queryFastShutdown() throws MapiException {
        call(QUERY_FAST_SHUTDOWN);
    }

    @Override
    public void notifyProcessShutdown() throws MapiException {
        call(NOTIFY_PROCESS_SHUTDOWN);
    }

    @Override
    public void doFastShutdown() throws MapiException {
        call(DO_FAST_SHUTDOWN);
    }
}
