package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiStatus;

/** IMAPIStatus. Source: MAPIDefS.h, MAPI_IMAPISTATUS_METHODS. */
public final class NativeStatus extends NativeProp implements MapiStatus {
    static final Slot VALIDATE_STATE = new Slot("IMAPIStatus", "ValidateState", 14);
    static final Slot SETTINGS_DIALOG = new Slot("IMAPIStatus", "SettingsDialog", 15);
    static final Slot CHANGE_PASSWORD = new Slot("IMAPIStatus", "ChangePassword", 16);
    static final Slot FLUSH_QUEUES = new Slot("IMAPIStatus", "FlushQueues", 17);

    NativeStatus(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    public void validateState(long uiParam, int flags) throws MapiException {
        call(VALIDATE_STATE, MapiLibrary.uintPtr(uiParam), flags);
    }

    @Override
    public void settingsDialog(long uiParam, int flags) throws MapiException {
        call(SETTINGS_DIALOG, MapiLibrary.uintPtr(uiParam), flags);
    }

    /** @param flags with MAPI_UNICODE the passwords go as UTF-16, else in the system's code page */
    @Override
    public void changePassword(String oldPassword, String newPassword, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), CHANGE_PASSWORD.call())) {
            boolean unicode = CallMemory.isUnicode(flags);
            call(CHANGE_PASSWORD, in.text(oldPassword, unicode), in.text(newPassword, unicode), flags);
        }
    }

    @Override
    public void flushQueues(long uiParam, Optional<EntryId> targetTransport, int flags) throws MapiException {
        try (CallMemory in = new CallMemory(library(), FLUSH_QUEUES.call())) {
            call(FLUSH_QUEUES, MapiLibrary.uintPtr(uiParam), CallMemory.size(targetTransport),
                    in.entryId(targetTransport), flags);
        }
    }
}
