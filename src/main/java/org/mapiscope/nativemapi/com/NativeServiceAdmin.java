package org.mapiscope.nativemapi.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.ProviderAdmin;
import org.mapiscope.mapi.trace.Tracer;

/** IMsgServiceAdmin, and of IMsgServiceAdmin2 what is new. Source: MAPIX.h, MAPI_IMSGSERVICEADMIN_METHODS; MAPIAux.h. */
public final class NativeServiceAdmin extends NativeUnknown implements MsgServiceAdmin {
    static final Slot GET_LAST_ERROR = new Slot("IMsgServiceAdmin", "GetLastError", 3);
    static final Slot GET_MSG_SERVICE_TABLE = new Slot("IMsgServiceAdmin", "GetMsgServiceTable", 4);
    static final Slot CREATE_MSG_SERVICE = new Slot("IMsgServiceAdmin", "CreateMsgService", 5);
    static final Slot DELETE_MSG_SERVICE = new Slot("IMsgServiceAdmin", "DeleteMsgService", 6);
    static final Slot COPY_MSG_SERVICE = new Slot("IMsgServiceAdmin", "CopyMsgService", 7);
    static final Slot CONFIGURE_MSG_SERVICE = new Slot("IMsgServiceAdmin", "ConfigureMsgService", 9);
    static final Slot OPEN_PROFILE_SECTION = new Slot("IMsgServiceAdmin", "OpenProfileSection", 10);
    static final Slot TRANSPORT_ORDER = new Slot("IMsgServiceAdmin", "MsgServiceTransportOrder", 11);
    static final Slot ADMIN_PROVIDERS = new Slot("IMsgServiceAdmin", "AdminProviders", 12);
    static final Slot SET_PRIMARY_IDENTITY = new Slot("IMsgServiceAdmin", "SetPrimaryIdentity", 13);
    static final Slot GET_PROVIDER_TABLE = new Slot("IMsgServiceAdmin", "GetProviderTable", 14);
    static final Slot CREATE_MSG_SERVICE_EX = new Slot("IMsgServiceAdmin2", "CreateMsgServiceEx", 15);

    /** Rows of one read of the table of services. */
    private static final int BATCH = 100;

    NativeServiceAdmin(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int flags) throws MapiException {
        return lastError(result, flags);
    }

    @Override
    public MapiTable getMsgServiceTable(int flags) throws MapiException {
        return openTable(GET_MSG_SERVICE_TABLE, flags);
    }

    /**
     * Adds a service: with CreateMsgServiceEx where this MAPI has it, and else with CreateMsgService, whose new row in the
     * table says the identifier.
     *
     * @param flags with MAPI_UNICODE, which Outlook 2010 refuses, the names go as UTF-16; else in the system's code page
     */
    @Override
    public MapiUid createMsgService(String serviceName, String displayName, long uiParam, int flags)
            throws MapiException {
        Optional<Pointer> second = queryInterface(Interfaces.IID_IMSG_SERVICE_ADMIN_2);
        if (second.isPresent()) {
            try (NativeServiceAdmin ex = new NativeServiceAdmin(library(), second.get())) {
                return ex.createEx(serviceName, displayName, uiParam, flags);
            }
        }
        Set<MapiUid> before = services();
        try (CallMemory in = new CallMemory(library(), CREATE_MSG_SERVICE.call())) {
            boolean unicode = CallMemory.isUnicode(flags);
            call(CREATE_MSG_SERVICE, in.text(serviceName, unicode), in.text(shown(displayName), unicode),
                    MapiLibrary.uintPtr(uiParam), flags);
        }
        Set<MapiUid> added = services();
        added.removeAll(before);
        return added.stream().findFirst().orElseThrow(() -> new MapiException(CREATE_MSG_SERVICE.call(),
                HResult.MAPI_E_CALL_FAILED, "It worked by its result, but the table of services has no new row"));
    }

    @Override
    public void deleteMsgService(MapiUid service) throws MapiException {
        try (CallMemory in = new CallMemory(library(), DELETE_MSG_SERVICE.call())) {
            call(DELETE_MSG_SERVICE, in.uid(service));
        }
    }

    @Override
    public void configureMsgService(MapiUid service, long uiParam, int flags, List<PropValue> values)
            throws MapiException {
        try (CallMemory in = new CallMemory(library(), CONFIGURE_MSG_SERVICE.call())) {
            call(CONFIGURE_MSG_SERVICE, in.uid(service), MapiLibrary.uintPtr(uiParam), flags, values.size(),
                    values.isEmpty() ? null : in.values(values));
        }
    }

    @Override
    public void copyMsgService(MapiUid service, MsgServiceAdmin destination, long uiParam, int flags)
            throws MapiException {
        if (!(Tracer.behind(destination) instanceof NativeServiceAdmin target)) {
            throw new MapiException(COPY_MSG_SERVICE.call(), HResult.MAPI_E_INTERFACE_NOT_SUPPORTED,
                    "A service of this MAPI cannot be copied to a profile of another");
        }
        try (CallMemory in = new CallMemory(library(), COPY_MSG_SERVICE.call())) {
            call(COPY_MSG_SERVICE, in.uid(service), null, null, in.uid(Interfaces.IID_IMSG_SERVICE_ADMIN),
                    target.pointer(COPY_MSG_SERVICE.call()), MapiLibrary.uintPtr(uiParam), flags);
        }
    }

    @Override
    public void msgServiceTransportOrder(List<MapiUid> providers, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), TRANSPORT_ORDER.call())) {
            call(TRANSPORT_ORDER, providers.size(), providers.isEmpty() ? null : in.uids(providers), flags);
        }
    }

    @Override
    public void setPrimaryIdentity(Optional<MapiUid> service, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), SET_PRIMARY_IDENTITY.call())) {
            call(SET_PRIMARY_IDENTITY, service.isPresent() ? in.uid(service.get()) : null, flags);
        }
    }

    @Override
    public ProfSect openProfileSection(MapiUid section, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), OPEN_PROFILE_SECTION.call())) {
            return new NativeProfSect(library(), open(OPEN_PROFILE_SECTION, in.uid(section), null, flags));
        }
    }

    @Override
    public ProviderAdmin adminProviders(MapiUid service, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), ADMIN_PROVIDERS.call())) {
            return new NativeProviderAdmin(library(), open(ADMIN_PROVIDERS, in.uid(service), flags));
        }
    }

    @Override
    public MapiTable getProviderTable(int flags) throws MapiException {
        return openTable(GET_PROVIDER_TABLE, flags);
    }

    @Override
    Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }

    private MapiUid createEx(String serviceName, String displayName, long uiParam, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), CREATE_MSG_SERVICE_EX.call());
                Memory uid = new Memory(MapiUid.SIZE)) {
            uid.clear();
            boolean unicode = CallMemory.isUnicode(flags);
            call(CREATE_MSG_SERVICE_EX, in.text(serviceName, unicode), in.text(shown(displayName), unicode),
                    MapiLibrary.uintPtr(uiParam), flags, uid);
            return new MapiUid(Bytes.of(uid.getByteArray(0, MapiUid.SIZE)));
        }
    }

    /** {@return the name; none for the service's own} */
    private static Optional<String> shown(String displayName) {
        return Optional.of(displayName).filter(name -> !name.isEmpty());
    }

    private Set<MapiUid> services() throws MapiException {
        Set<MapiUid> services = new LinkedHashSet<>();
        try (MapiTable table = getMsgServiceTable(0)) {
            table.setColumns(List.of(PropTags.PR_SERVICE_UID), 0);
            List<List<PropValue>> rows = table.queryRows(BATCH, 0);
            while (!rows.isEmpty()) {
                rows.forEach(row -> PropValues.of(row).uid(PropTags.PR_SERVICE_UID).ifPresent(services::add));
                rows = table.queryRows(BATCH, 0);
            }
        }
        return services;
    }
}
