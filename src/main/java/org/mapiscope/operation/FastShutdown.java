package org.mapiscope.operation;

import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.MapiException;

/**
 * Ends the process without waiting for its sessions: query, notify, do; afterwards this program makes no MAPI call at all.
 *
 * <p>Source: [fast-shutdown-overview], [best-practices-for-fast-shutdown].
 */
public final class FastShutdown {
    private final Sessions sessions;
    private final OpenSession session;

    /** @param session any open one: it gives the way in, all of them end */
    public FastShutdown(Sessions sessions, OpenSession session) {
        this.sessions = sessions;
        this.session = session;
    }

    /**
     * Asks whether every provider takes part.
     *
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when it is disabled or a provider does not
     */
    public void query() throws MapiException {
        try (ClientShutdown shutdown = session.mapiSession().clientShutdown()) {
            shutdown.queryFastShutdown();
        }
    }

    /**
     * Queries, and only on S_OK notifies and does it. Every session is over then, none is logged off, and the process is
     * to end at once.
     *
     * @throws MapiException from QueryFastShutdown: nothing has changed. From a later call: the sessions are over all the
     *     same.
     */
    public void run() throws MapiException {
        // DoFastShutdown must be the last call, so the object is not released after it
        ClientShutdown shutdown = session.mapiSession().clientShutdown();
        boolean asked = false;
        try {
            shutdown.queryFastShutdown();
            asked = true;
        } finally {
            if (!asked) {
                shutdown.close();
            }
        }
        try {
            shutdown.notifyProcessShutdown();
            shutdown.doFastShutdown();
        } finally {
            sessions.shutDown();
        }
    }
}
