package org.mapiscope.operation;

import java.util.Optional;
import org.mapiscope.mapi.ClientShutdown;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;

/**
 * Ends the process without waiting for its sessions: query, notify, do; afterwards this program makes no MAPI call at all.
 *
 * <p>Call it on the session's thread. Source: [fast-shutdown-overview], [best-practices-for-fast-shutdown].
 */
public final class FastShutdown {
    private final Sessions sessions;
    private final OpenSession session;
    private Optional<ClientShutdown> queried = Optional.empty();

    /** @param session any open one: it gives the way in, all of the same MAPI end */
    public FastShutdown(Sessions sessions, OpenSession session) {
        this.sessions = sessions;
        this.session = session;
    }

    /**
     * Asks whether every provider takes part. Nothing has changed, whatever the answer is.
     *
     * @throws MapiException {@code MAPI_E_NO_SUPPORT} when it is disabled or a provider does not
     */
    public void query() throws MapiException {
        abandon();
        ClientShutdown shutdown = session.mapiSession().clientShutdown();
        boolean answered = false;
        try {
            shutdown.queryFastShutdown();
            answered = true;
        } finally {
            if (answered) {
                queried = Optional.of(shutdown);
            } else {
                shutdown.close();
            }
        }
    }

    /**
     * Says that the process is about to end.
     *
     * @throws MapiException {@code MAPI_E_CALL_FAILED} without a {@link #query} that was answered with S_OK
     */
    public void notifyProcess() throws MapiException {
        answered("IMAPIClientShutdown::NotifyProcessShutdown").notifyProcessShutdown();
    }

    /**
     * Lets every provider save what must not be lost. Every session is over then, none is logged off, and the process is to
     * end at once.
     *
     * @throws MapiException {@code MAPI_E_CALL_FAILED} without {@link #notifyProcess} before it; the sessions are over all
     *     the same when it was called and failed
     */
    public void perform() throws MapiException {
        ClientShutdown shutdown = answered("IMAPIClientShutdown::DoFastShutdown");
        try {
            shutdown.doFastShutdown();
        } finally {
            // DoFastShutdown must be the last call, so the object is not released after it
            queried = Optional.empty();
            sessions.shutDown(session.mapi());
        }
    }

    /**
     * Queries, and only on S_OK notifies and does it.
     *
     * @throws MapiException from QueryFastShutdown: nothing has changed. From a later call: the sessions are over all the
     *     same.
     */
    public void run() throws MapiException {
        query();
        try {
            notifyProcess();
            perform();
        } finally {
            sessions.shutDown(session.mapi());
        }
    }

    /** Gives the query's object back, when it came to nothing more. Makes a call; safe to call twice. */
    public void abandon() {
        queried.ifPresent(ClientShutdown::close);
        queried = Optional.empty();
    }

    private ClientShutdown answered(String call) throws MapiException {
        return queried.orElseThrow(() -> new MapiException(call, HResult.MAPI_E_CALL_FAILED,
                "only after QueryFastShutdown has answered S_OK"));
    }
}
