package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import java.util.Optional;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiError;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;

/**
 * IProfAdmin. Names go as the flags say: with MAPI_UNICODE as UTF-16, else in the system's code page; a name that is not in
 * it is {@code MAPI_E_BAD_CHARWIDTH} and reaches nobody.
 *
 * <p>The pages allow MAPI_UNICODE for SetDefaultProfile and AdminServices only, and Outlook refuses it elsewhere.
 *
 * <p>Source: MAPIX.h, MAPI_IPROFADMIN_METHODS.
 */
public final class NativeProfAdmin extends NativeUnknown implements ProfAdmin {
    static final Slot GET_LAST_ERROR = new Slot("IProfAdmin", "GetLastError", 3);
    static final Slot GET_PROFILE_TABLE = new Slot("IProfAdmin", "GetProfileTable", 4);
    static final Slot CREATE_PROFILE = new Slot("IProfAdmin", "CreateProfile", 5);
    static final Slot DELETE_PROFILE = new Slot("IProfAdmin", "DeleteProfile", 6);
    static final Slot COPY_PROFILE = new Slot("IProfAdmin", "CopyProfile", 8);
    static final Slot RENAME_PROFILE = new Slot("IProfAdmin", "RenameProfile", 9);
    static final Slot SET_DEFAULT_PROFILE = new Slot("IProfAdmin", "SetDefaultProfile", 10);
    static final Slot ADMIN_SERVICES = new Slot("IProfAdmin", "AdminServices", 11);

    NativeProfAdmin(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public Optional<MapiError> getLastError(HResult result, int flags) throws MapiException {
        return lastError(result, flags);
    }

    @Override
    public MapiTable getProfileTable(int flags) throws MapiException {
        return openTable(GET_PROFILE_TABLE, flags);
    }

    /** @throws MapiException {@code MAPI_E_NO_SUPPORT} for {@link #TEMPORARY}, which is none of MAPI's flags */
    @Override
    public void createProfile(String name, long uiParam, int flags) throws MapiException {
        if ((flags & TEMPORARY) != 0) {
            throw new MapiException(CREATE_PROFILE.call(), HResult.MAPI_E_NO_SUPPORT,
                    "The machine's MAPI keeps every profile in the registry");
        }
        try (CallMemory in = new CallMemory(library(), CREATE_PROFILE.call())) {
            call(CREATE_PROFILE, in.text(name, CallMemory.isUnicode(flags)), null, MapiLibrary.uintPtr(uiParam),
                    flags);
        }
    }

    @Override
    public void deleteProfile(String name, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), DELETE_PROFILE.call())) {
            call(DELETE_PROFILE, in.text(name, CallMemory.isUnicode(flags)), flags);
        }
    }

    @Override
    public void copyProfile(String oldName, String newName, long uiParam, int flags) throws MapiException {
        copy(COPY_PROFILE, oldName, newName, uiParam, flags);
    }

    @Override
    public void renameProfile(String oldName, String newName, long uiParam, int flags) throws MapiException {
        copy(RENAME_PROFILE, oldName, newName, uiParam, flags);
    }

    @Override
    public void setDefaultProfile(Optional<String> name, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), SET_DEFAULT_PROFILE.call())) {
            call(SET_DEFAULT_PROFILE, in.text(name, CallMemory.isUnicode(flags)), flags);
        }
    }

    @Override
    public MsgServiceAdmin adminServices(String name, long uiParam, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), ADMIN_SERVICES.call())) {
            return new NativeServiceAdmin(library(), open(ADMIN_SERVICES,
                    in.text(name, CallMemory.isUnicode(flags)), null, MapiLibrary.uintPtr(uiParam), flags));
        }
    }

    @Override
    Optional<Slot> lastErrorSlot() {
        return Optional.of(GET_LAST_ERROR);
    }

    private void copy(Slot slot, String oldName, String newName, long uiParam, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), slot.call())) {
            boolean unicode = CallMemory.isUnicode(flags);
            call(slot, in.text(oldName, unicode), null, in.text(newName, unicode), MapiLibrary.uintPtr(uiParam), flags);
        }
    }
}
