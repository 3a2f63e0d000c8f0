package org.mapiscope.nativemapi.com;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfSect;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.ProviderAdmin;

/** IProviderAdmin. Source: MAPIX.h, MAPI_IPROVIDERADMIN_METHODS. */
public final class NativeProviderAdmin extends NativeUnknown implements ProviderAdmin {
    static final Slot GET_LAST_ERROR = new Slot("IProviderAdmin", "GetLastError", 3);
    static final Slot GET_PROVIDER_TABLE = new Slot("IProviderAdmin", "GetProviderTable", 4);
    static final Slot CREATE_PROVIDER = new Slot("IProviderAdmin", "CreateProvider", 5);
    static final Slot DELETE_PROVIDER = new Slot("IProviderAdmin", "DeleteProvider", 6);
    static final Slot OPEN_PROFILE_SECTION = new Slot("IProviderAdmin", "OpenProfileSection", 7);

    NativeProviderAdmin(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int flags) throws MapiException {
        return lastError(result, flags);
    }

    @Override
    public MapiTable getProviderTable(int flags) throws MapiException {
        return openTable(GET_PROVIDER_TABLE, flags);
    }

    /** @param flags with MAPI_UNICODE the name goes as UTF-16, else in the system's code page */
    @Override
    public MapiUid createProvider(String name, List<PropValue> values, long uiParam, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), CREATE_PROVIDER.call());
                Memory uid = new Memory(MapiUid.SIZE)) {
            uid.clear();
            call(CREATE_PROVIDER, in.text(name, CallMemory.isUnicode(flags)), values.size(), in.values(values),
                    MapiLibrary.uintPtr(uiParam), flags, uid);
            return new MapiUid(Bytes.of(uid.getByteArray(0, MapiUid.SIZE)));
        }
    }

    @Override
    public void deleteProvider(MapiUid provider) throws MapiException {
        try (CallMemory in = new CallMemory(library(), DELETE_PROVIDER.call())) {
            call(DELETE_PROVIDER, in.uid(provider));
        }
    }

    @Override
    public ProfSect openProfileSection(MapiUid section, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), OPEN_PROFILE_SECTION.call())) {
            return new NativeProfSect(library(), open(OPEN_PROFILE_SECTION, in.uid(section), null, flags));
        }
    }

    @Override
    Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }
}
