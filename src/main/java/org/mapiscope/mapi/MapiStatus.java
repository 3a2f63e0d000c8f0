package org.mapiscope.mapi;

import java.util.Optional;

/**
 * The state of one resource of a session: the subsystem, the spooler, the address book, a provider.
 *
 * <p>PR_RESOURCE_METHODS says which of the methods it has; the others are {@code MAPI_E_NO_SUPPORT}.
 *
 * <p>Source: [imapistatusimapiprop].
 */
@Interface("IMAPIStatus")
public interface MapiStatus extends MapiProp {
    int STATUS_VALIDATE_STATE = 0x1;
    int STATUS_SETTINGS_DIALOG = 0x2;
    int STATUS_CHANGE_PASSWORD = 0x4;
    int STATUS_FLUSH_QUEUES = 0x8;

    /** Checks the resource and brings its row up to date. [imapistatus-validatestate] */
    default void validateState(@Arg("ulUIParam") long uiParam,
            @Arg(value = "ulFlags", flags = "VALIDATE_STATE") int flags)
            throws MapiException {
        throw new MapiException("IMAPIStatus::ValidateState", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** Shows the provider's settings. [imapistatus-settingsdialog] */
    default void settingsDialog(@Arg("ulUIParam") long uiParam, @Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("IMAPIStatus::SettingsDialog", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** Changes the resource's password. [imapistatus-changepassword] */
    default void changePassword(@Arg(value = "lpOldPass", secret = true) String oldPassword,
            @Arg(value = "lpNewPass", secret = true) String newPassword, @Arg("ulFlags") int flags)
            throws MapiException {
        throw new MapiException("IMAPIStatus::ChangePassword", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /**
     * Sends and fetches what waits. [imapistatus-flushqueues]
     *
     * @param targetTransport the transport to flush; empty for all
     */
    default void flushQueues(@Arg("ulUIParam") long uiParam,
            @Arg("lpTargetTransport") Optional<EntryId> targetTransport,
            @Arg(value = "ulFlags", flags = "FLUSH_QUEUES") int flags) throws MapiException {
        throw new MapiException("IMAPIStatus::FlushQueues", HResult.MAPI_E_NO_SUPPORT, "");
    }
}
