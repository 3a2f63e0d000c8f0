package org.mapiscope.mapi;

/**
 * Ends a client without waiting for its sessions. Source: [fast-shutdown-overview], [imapiclientshutdown].
 *
 * <p>The order is {@link #queryFastShutdown}, only on S_OK {@link #notifyProcessShutdown}, then {@link #doFastShutdown};
 * after that no MAPI call at all.
 */
@Interface("IMAPIClientShutdown")
public interface ClientShutdown extends MapiObject {
    /** @throws MapiException {@code MAPI_E_NO_SUPPORT} when it is disabled or a provider does not take part */
    void queryFastShutdown() throws MapiException;

    /** Says that the client is about to end. */
    void notifyProcessShutdown() throws MapiException;

    /** Lets every provider save what must not be lost. */
    void doFastShutdown() throws MapiException;
}
