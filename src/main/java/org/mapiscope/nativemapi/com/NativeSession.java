package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import org.mapiscope.mapi.AdviseSink;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;

/**
 * IMAPISession: its calls, and nothing of what MAPI does not know of a session.
 *
 * <p>Source: MAPIX.h, MAPI_IMAPISESSION_METHODS.
 */
public final class NativeSession extends NativeUnknown {
    static final Slot GET_LAST_ERROR = new Slot("IMAPISession", "GetLastError", 3);
    static final Slot GET_MSG_STORES_TABLE = new Slot("IMAPISession", "GetMsgStoresTable", 4);
    static final Slot OPEN_MSG_STORE = new Slot("IMAPISession", "OpenMsgStore", 5);
    static final Slot OPEN_PROFILE_SECTION = new Slot("IMAPISession", "OpenProfileSection", 7);
    static final Slot GET_STATUS_TABLE = new Slot("IMAPISession", "GetStatusTable", 8);
    static final Slot OPEN_ENTRY = new Slot("IMAPISession", "OpenEntry", 9);
    static final Slot COMPARE_ENTRY_IDS = new Slot("IMAPISession", "CompareEntryIDs", 10);
    static final Slot ADVISE = new Slot("IMAPISession", "Advise", 11);
    static final Slot UNADVISE = new Slot("IMAPISession", "Unadvise", 12);
    static final Slot LOGOFF = new Slot("IMAPISession", "Logoff", 17);
    static final Slot SET_DEFAULT_STORE = new Slot("IMAPISession", "SetDefaultStore", 18);
    static final Slot ADMIN_SERVICES = new Slot("IMAPISession", "AdminServices", 19);

    NativeSession(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    /** IMAPISession::GetLastError. [imapisession-getlasterror] */
    public Optional<MapiError> getLastError(HResult result, int flags) throws MapiException {
        return lastError(result, flags);
    }

    /** IMAPISession::GetMsgStoresTable. [imapisession-getmsgstorestable] */
    public NativeTable getMsgStoresTable(int flags) throws MapiException {
        return openTable(GET_MSG_STORES_TABLE, flags);
    }

    /** IMAPISession::OpenMsgStore. [imapisession-openmsgstore] */
    public NativeStore openMsgStore(long uiParam, EntryId entryId, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), OPEN_MSG_STORE.call())) {
            return new NativeStore(library(), open(OPEN_MSG_STORE, MapiLibrary.uintPtr(uiParam),
                    entryId.bytes().size(), in.entryId(entryId), null, flags));
        }
    }

    /** IMAPISession::OpenProfileSection. [imapisession-openprofilesection] */
    public NativeProfSect openProfileSection(MapiUid section, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), OPEN_PROFILE_SECTION.call())) {
            return new NativeProfSect(library(), open(OPEN_PROFILE_SECTION, in.uid(section), null, flags));
        }
    }

    /** IMAPISession::GetStatusTable. [imapisession-getstatustable] */
    public NativeTable getStatusTable(int flags) throws MapiException {
        return openTable(GET_STATUS_TABLE, flags);
    }

    /**
     * IMAPISession::OpenEntry. [imapisession-openentry]
     *
     * @param entryId empty for the root of the address book
     * @return of the class that ulObjType says: a store, folder, message, status object, ...
     */
    public NativeProp openEntry(Optional<EntryId> entryId, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), OPEN_ENTRY.call())) {
            IntByReference type = new IntByReference();
            Pointer opened = open(OPEN_ENTRY, CallMemory.size(entryId), in.entryId(entryId), null, flags, type);
            return ObjectType.open(library(), type.getValue(), opened);
        }
    }

    /** {@return whether both are of the same object} [imapisession-compareentryids] */
    public boolean compareEntryIDs(EntryId first, EntryId second, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), COMPARE_ENTRY_IDS.call())) {
            IntByReference same = new IntByReference();
            call(COMPARE_ENTRY_IDS, first.bytes().size(), in.entryId(first), second.bytes().size(),
                    in.entryId(second), flags, same);
            return same.getValue() != 0;
        }
    }

    /**
     * IMAPISession::Advise. [imapisession-advise]
     *
     * @param entryId empty for the session itself
     * @return the connection, for {@link #unadvise}
     */
    public long advise(Optional<EntryId> entryId, int eventMask, AdviseSink sink) throws MapiException {
        try (CallMemory in = new CallMemory(library(), ADVISE.call());
                NativeAdviseSink told = new NativeAdviseSink(library(), sink)) {
            PointerByReference connection = new PointerByReference();
            call(ADVISE, CallMemory.size(entryId), in.entryId(entryId), eventMask, told.pointer(), connection);
            return Pointer.nativeValue(connection.getValue());
        }
    }

    /** IMAPISession::Unadvise. [imapisession-unadvise] */
    public void unadvise(long connection) throws MapiException {
        call(UNADVISE, MapiLibrary.uintPtr(connection));
    }

    /** IMAPISession::SetDefaultStore. [imapisession-setdefaultstore] */
    public void setDefaultStore(int flags, EntryId entryId) throws MapiException {
        try (CallMemory in = new CallMemory(library(), SET_DEFAULT_STORE.call())) {
            call(SET_DEFAULT_STORE, flags, entryId.bytes().size(), in.entryId(entryId));
        }
    }

    /** IMAPISession::AdminServices. [imapisession-adminservices] */
    public NativeServiceAdmin adminServices(int flags) throws MapiException {
        return new NativeServiceAdmin(library(), open(ADMIN_SERVICES, flags));
    }

    /**
     * IUnknown::QueryInterface for IMAPIClientShutdown.
     *
     * @throws MapiException {@code MAPI_E_INTERFACE_NOT_SUPPORTED} of a MAPI that knows no fast shutdown
     */
    public NativeClientShutdown clientShutdown() throws MapiException {
        return new NativeClientShutdown(library(),
                queryInterface(Interfaces.IID_IMAPI_CLIENT_SHUTDOWN).orElseThrow(() -> new MapiException(
                        QUERY_INTERFACE.call(), HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                        "This MAPI has no IMAPIClientShutdown")));
    }

    /**
     * IMAPISession::Logoff; afterwards only {@link #close} may be called. [imapisession-logoff]
     *
     * @param uiParam the HWND that owns any dialog; as wide as a pointer
     * @param reserved 0
     * @return S_OK, or a warning as MAPI gave it
     * @throws MapiException {@code MAPI_E_USER_CANCEL}, and the session lives on
     */
    public HResult logoff(long uiParam, int flags, int reserved) throws MapiException {
        return call(LOGOFF, MapiLibrary.uintPtr(uiParam), flags, reserved);
    }

    @Override
    Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }
}
