package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * What a client gets for logging on.
 *
 * <p>The embedded subsystem's may be called on any thread. Source: [imapisessioniunknown].
 */
@Interface("IMAPISession")
public interface MapiSession extends GetLastError {
    int MAPI_LOGOFF_SHARED = 0x1;
    int MAPI_LOGOFF_UI = 0x2;

    /** For {@link #openMsgStore}: for writing as well. */
    int MDB_WRITE = 0x4;
    int MDB_NO_DIALOG = 0x1;

    /**
     * {@return the table of the profile's message stores: PR_ENTRYID, PR_DISPLAY_NAME, PR_PROVIDER_DISPLAY,
     * PR_DEFAULT_STORE, PR_MDB_PROVIDER, PR_RESOURCE_FLAGS, PR_PROVIDER_UID, PR_INSTANCE_KEY} [imapisession-getmsgstorestable]
     */
    MapiTable getMsgStoresTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /**
     * Opens a message store. [imapisession-openmsgstore]
     *
     * @param uiParam the owner of any dialog; 0 for none
     * @param flags MDB_NO_DIALOG, MDB_WRITE, ...
     * @throws MapiException what the provider's Logon answered; {@code MAPI_E_UNKNOWN_ENTRYID} when the profile has no
     *     such store
     */
    MsgStore openMsgStore(@Arg("ulUIParam") long uiParam, @Arg("lpEntryID") EntryId entryId,
            @Arg(value = "ulFlags", flags = "OPEN_STORE") int flags) throws MapiException;

    /** {@return a section of the session's profile} [imapisession-openprofilesection] */
    ProfSect openProfileSection(@Arg("lpUID") MapiUid section, @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags)
            throws MapiException;

    /** {@return one row for each resource of the session; see {@link MapiStatus}} [imapisession-getstatustable] */
    MapiTable getStatusTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /**
     * Opens any object: a store, a folder or message of an open store, a {@link MapiStatus}. [imapisession-openentry]
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_UNKNOWN_ENTRYID}
     */
    MapiProp openEntry(@Arg("lpEntryID") EntryId entryId, @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags)
            throws MapiException;

    /**
     * Asks to be told of what happens to the session or one of its objects. [imapisession-advise]
     *
     * @param entryId empty for the session itself: {@link Notification.Extended#SESSION_SHUTDOWN} and {@link
     *     Notification.CriticalError} with MAPI_E_END_OF_SESSION when a shared session ends
     */
    @Call(out = "*lpulConnection")
    long advise(@Arg("lpEntryID") Optional<EntryId> entryId, @Arg(value = "ulEventMask", flags = "EVENT") int eventMask,
            @Arg("lpAdviseSink") AdviseSink sink) throws MapiException;

    void unadvise(@Arg("ulConnection") long connection) throws MapiException;

    /** Makes a store the default. [imapisession-setdefaultstore] */
    void setDefaultStore(@Arg("ulFlags") int flags, @Arg("lpEntryID") EntryId entryId) throws MapiException;

    /** {@return the services of the session's profile} [imapisession-adminservices] */
    MsgServiceAdmin adminServices(@Arg("ulFlags") int flags) throws MapiException;

    /** {@return the way to end all sessions at once} (IMAPIClientShutdown) */
    @Call("QueryInterface")
    ClientShutdown clientShutdown() throws MapiException;

    /**
     * Ends the session; afterwards only {@link #close} may be called. [imapisession-logoff]
     *
     * @param uiParam the window that owns the confirmation; ignored unless {@link #MAPI_LOGOFF_UI} is set
     * @param flags {@link #MAPI_LOGOFF_SHARED}, {@link #MAPI_LOGOFF_UI}
     * @param reserved 0
     * @return with S_OK, or {@code MAPI_W_ERRORS_RETURNED} when a provider failed to log off
     * @throws MapiException {@code MAPI_E_USER_CANCEL}, and the session lives on; {@code MAPI_E_UNKNOWN_FLAGS}; {@code
     *     MAPI_E_INVALID_PARAMETER} when {@code reserved} is not 0; {@code MAPI_E_INVALID_OBJECT} the second time
     */
    LogoffReport logoff(@Arg("ulUIParam") long uiParam, @Arg(value = "ulFlags", flags = "LOGOFF") int flags,
            @Arg("ulReserved") int reserved) throws MapiException;

    /** {@return what is known of the session, also after its logoff} Not MAPI's. */
    @Call
    SessionInfo info();

    /** {@return what is open of the session now, this session itself not included} Not MAPI's. */
    @Call
    List<OpenObject> openObjects();
}
