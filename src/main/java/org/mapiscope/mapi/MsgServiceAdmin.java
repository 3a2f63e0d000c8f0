package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/** The message services of one profile. Thread-safe. Source: [imsgserviceadminiunknown]. */
@Interface("IMsgServiceAdmin")
public interface MsgServiceAdmin extends GetLastError {
    /** {@return the table of services: PR_SERVICE_UID, PR_SERVICE_NAME, PR_DISPLAY_NAME, PR_RESOURCE_FLAGS} */
    MapiTable getMsgServiceTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /**
     * Adds a service with its providers. [imsgserviceadmin2-createmsgserviceex]
     *
     * @param serviceName as the service calls itself, such as {@code MSUPST MS}
     * @param displayName empty for the service's own
     * @return its PR_SERVICE_UID
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when no such service is installed
     */
    @Call("CreateMsgServiceEx")
    MapiUid createMsgService(@Arg("lpszService") String serviceName, @Arg("lpszDisplayName") String displayName,
            @Arg("ulUIParam") long uiParam, @Arg("ulFlags") int flags) throws MapiException;

    /** @throws MapiException {@code MAPI_E_NOT_FOUND} */
    void deleteMsgService(@Arg("lpUID") MapiUid service) throws MapiException;

    /**
     * Sets properties of a service's profile section, such as PR_PST_PATH.
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    void configureMsgService(@Arg("lpUID") MapiUid service, @Arg("ulUIParam") long uiParam,
            @Arg(value = "ulFlags", flags = "SERVICE_UI") int flags, @Arg("lpProps") List<PropValue> values)
            throws MapiException;

    /**
     * Copies a service with its settings and providers. [imsgserviceadmin-copymsgservice]
     *
     * @param destination the administration of the profile that gets the copy, of the same MAPI; this one too
     * @param flags 0 or SERVICE_UI_ALWAYS 0x2
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; {@code MAPI_E_NO_ACCESS} when the service may be there only once;
     *     {@code MAPI_E_INTERFACE_NOT_SUPPORTED} for a destination of another MAPI
     */
    void copyMsgService(@Arg("lpUID") MapiUid service, @Arg("lpObjectDst") MsgServiceAdmin destination,
            @Arg("ulUIParam") long uiParam, @Arg(value = "ulFlags", flags = "SERVICE_UI") int flags)
            throws MapiException;

    /**
     * Says in which order transports deliver. [imsgserviceadmin-msgservicetransportorder]
     *
     * @param providers the PR_PROVIDER_UID of each transport of the profile
     * @param flags 0
     * @throws MapiException {@code MAPI_E_BUSY} when these are not as many as the profile has; {@code MAPI_E_NOT_FOUND}
     */
    void msgServiceTransportOrder(@Arg("lpUIDList") List<MapiUid> providers, @Arg("ulFlags") int flags)
            throws MapiException;

    /**
     * Says which service knows who the session's user is. [imsgserviceadmin-setprimaryidentity]
     *
     * @param service empty for none
     * @param flags 0
     * @throws MapiException {@code MAPI_E_NO_ACCESS} for a service with SERVICE_NO_PRIMARY_IDENTITY; {@code
     *     MAPI_E_NOT_FOUND}
     */
    void setPrimaryIdentity(@Arg("lpUID") Optional<MapiUid> service, @Arg("ulFlags") int flags) throws MapiException;

    /**
     * {@return the section of a service, a provider, or any other identifier} [imsgserviceadmin-openprofilesection]
     *
     * @param flags 0 to read only; MAPI_MODIFY to write, and to make the section when it is not there
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    ProfSect openProfileSection(@Arg("lpUID") MapiUid section, @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags)
            throws MapiException;

    /**
     * {@return the table of providers of all services: PR_PROVIDER_UID, PR_SERVICE_UID, PR_SERVICE_NAME,
     * PR_DISPLAY_NAME, PR_PROVIDER_DISPLAY, PR_RESOURCE_TYPE, PR_RESOURCE_FLAGS, PR_PROVIDER_DLL_NAME}
     */
    MapiTable getProviderTable(@Arg("ulFlags") int flags) throws MapiException;

    /**
     * {@return the administration of one service's providers} [imsgserviceadmin-adminproviders]
     *
     * @param flags 0
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    ProviderAdmin adminProviders(@Arg("lpUID") MapiUid service, @Arg("ulFlags") int flags) throws MapiException;
}
