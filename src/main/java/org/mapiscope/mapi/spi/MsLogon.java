package org.mapiscope.mapi.spi;

import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;

/** The subsystem's way into an open store; one for each store object. Source: [imslogoniunknown]. */
@Interface("IMSLogon")
public interface MsLogon extends ProviderLogon {
    /**
     * Ends the store by force: afterwards nothing of it is open, no file is locked, no connection is up. Called once, by
     * the subsystem only. [imslogon-logoff]
     *
     * @param flags a pointer to 0
     * @throws MapiException {@code MAPI_E_INVALID_PARAMETER} for no pointer, {@code MAPI_E_UNKNOWN_FLAGS} for another number
     */
    void logoff(@Arg("*lpulFlags") @Nullable IntPointer flags) throws MapiException;
}
