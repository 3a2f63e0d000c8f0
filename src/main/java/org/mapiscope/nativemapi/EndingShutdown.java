package org.mapiscope.nativemapi;

import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.MapiException;

/** MAPI's fast shutdown, after which nobody may call MAPI any more. Thread-safe. Source: [imapiclientshutdown-dofastshutdown]. */
final class EndingShutdown implements ClientShutdown {
    private final ClientShutdown shutdown;
    private final Runnable ended;

    EndingShutdown(ClientShutdown shutdown, Runnable ended) {
        this.shutdown = shutdown;
        this.ended = ended;
    }

    @Override
    public void queryFastShutdown() throws MapiException {
        shutdown.queryFastShutdown();
    }

    @Override
    public void notifyProcessShutdown() throws MapiException {
        shutdown.notifyProcessShutdown();
    }

    @Override
    public void doFastShutdown() throws MapiException {
        shutdown.doFastShutdown();
        ended.run();
    }

    @Override
    public void close() {
        shutdown.close();
    }
}
