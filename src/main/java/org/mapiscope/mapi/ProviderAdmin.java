package org.mapiscope.mapi;

import java.util.List;

/** The providers of one message service. Thread-safe. Source: [iprovideradminiunknown]. */
@Interface("IProviderAdmin")
public interface ProviderAdmin extends GetLastError {
    /** {@return the table of the service's providers, as they are now} [iprovideradmin-getprovidertable] */
    MapiTable getProviderTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /**
     * Adds a provider to the service. [iprovideradmin-createprovider]
     *
     * @param name of a provider that belongs to the service, such as the one in its PR_SERVICE_NAME
     * @return its PR_PROVIDER_UID
     * @throws MapiException {@code MAPI_E_NOT_FOUND} when the service has no provider of that name; {@code
     *     MAPI_E_USER_CANCEL}
     */
    @Call("CreateProvider")
    MapiUid createProvider(@Arg("lpszProvider") String name, @Arg("lpProps") List<PropValue> values,
            @Arg("ulUIParam") long uiParam, @Arg("ulFlags") int flags) throws MapiException;

    /**
     * Takes a provider, with its profile section, out of the service. [iprovideradmin-deleteprovider]
     *
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    void deleteProvider(@Arg("lpUID") MapiUid provider) throws MapiException;

    /**
     * {@return the section of a provider or any other identifier} [iprovideradmin-openprofilesection]
     *
     * @param flags 0 to read only; MAPI_MODIFY to write
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    ProfSect openProfileSection(@Arg("lpUID") MapiUid section, @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags)
            throws MapiException;
}
