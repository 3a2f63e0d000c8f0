package org.mapiscope.mapi;

import java.util.Optional;

/** A message store. Source: [imsgstoreimapiprop]. */
@Interface("IMsgStore")
public interface MsgStore extends MapiProp {
    int LOGOFF_NO_WAIT = 0x1;
    int LOGOFF_ORDERLY = 0x2;
    int LOGOFF_PURGE = 0x4;
    int LOGOFF_ABORT = 0x8;
    int LOGOFF_QUIET = 0x10;
    int LOGOFF_COMPLETE = 0x10000;
    int LOGOFF_INBOUND = 0x20000;
    int LOGOFF_OUTBOUND = 0x40000;
    int LOGOFF_OUTBOUND_QUEUE = 0x80000;

    /** All flags that go into {@link #storeLogoff}. */
    int LOGOFF_INPUT = LOGOFF_NO_WAIT | LOGOFF_ORDERLY | LOGOFF_PURGE | LOGOFF_ABORT | LOGOFF_QUIET;

    /**
     * Asks to be told of changes. [imsgstore-advise]
     *
     * @param entryId the object to watch; empty for the whole store
     * @throws MapiException {@code MAPI_E_NO_SUPPORT}
     */
    default long advise(@Arg("lpEntryID") Optional<EntryId> entryId,
            @Arg(value = "ulEventMask", flags = "EVENT") int eventMask, @Arg("lpAdviseSink") AdviseSink sink)
            throws MapiException {
        throw new MapiException("IMsgStore::Advise", HResult.MAPI_E_NO_SUPPORT, "");
    }

    default void unadvise(@Arg("ulConnection") long connection) throws MapiException {
        throw new MapiException("IMsgStore::Unadvise", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /**
     * Opens a folder or message. [imsgstore-openentry]
     *
     * @param entryId empty for the root folder
     * @param flags 0, MAPI_MODIFY, MAPI_BEST_ACCESS
     * @return a {@link MapiFolder} or {@link Message}
     * @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_INVALID_ENTRYID}, {@code MAPI_E_CORRUPT_DATA}
     */
    MapiProp openEntry(@Arg("lpEntryID") Optional<EntryId> entryId,
            @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags)
            throws MapiException;

    /** {@return the table of message classes and the folders that they arrive in} [imsgstore-getreceivefoldertable] */
    default MapiTable getReceiveFolderTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException {
        throw new MapiException("IMsgStore::GetReceiveFolderTable", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** {@return the messages that wait to be sent} [imsgstore-getoutgoingqueue] */
    default MapiTable getOutgoingQueue(@Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("IMsgStore::GetOutgoingQueue", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /**
     * Says how the store is to be left when its last reference goes. [imsgstore-storelogoff]
     *
     * @param flags exactly one of {@link #LOGOFF_NO_WAIT}, {@link #LOGOFF_ORDERLY}, {@link #LOGOFF_PURGE}, {@link
     *     #LOGOFF_ABORT}, {@link #LOGOFF_QUIET}
     * @return what was found: {@link #LOGOFF_COMPLETE}, {@link #LOGOFF_INBOUND}, {@link #LOGOFF_OUTBOUND}, {@link
     *     #LOGOFF_OUTBOUND_QUEUE}
     * @throws MapiException {@code MAPI_E_INVALID_PARAMETER} for none or several; {@code MAPI_E_UNKNOWN_FLAGS}
     */
    @Call(out = "*lpulFlags", outFlags = "STORE_LOGOFF")
    int storeLogoff(@Arg(value = "*lpulFlags", flags = "STORE_LOGOFF") int flags) throws MapiException;
}
