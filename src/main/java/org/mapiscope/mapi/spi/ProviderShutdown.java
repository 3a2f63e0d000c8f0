package org.mapiscope.mapi.spi;

import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;

/**
 * What a logon object also implements that takes part in fast shutdown. Source: [imapiprovidershutdowniunknown].
 */
@Interface("IMAPIProviderShutdown")
public interface ProviderShutdown extends MapiObject {
    /** @throws MapiException {@code MAPI_E_NO_SUPPORT} when the provider opts out now */
    void queryFastShutdown() throws MapiException;

    void notifyProcessShutdown() throws MapiException;

    /** Saves what must not be lost; nothing of the provider is called afterwards. */
    void doFastShutdown() throws MapiException;
}
