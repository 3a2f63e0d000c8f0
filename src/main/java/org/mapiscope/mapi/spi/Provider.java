package org.mapiscope.mapi.spi;

import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;

/** What every kind of provider has: it is shut down once no logon object of it is left. */
public interface Provider extends MapiObject {
    /**
     * Ends the provider, before its Release. [imsprovider-shutdown]
     *
     * @param flags a pointer to 0
     * @throws MapiException {@code MAPI_E_INVALID_PARAMETER} for no pointer, {@code MAPI_E_UNKNOWN_FLAGS} for another number
     */
    void shutdown(@Arg("*lpulFlags") @Nullable IntPointer flags) throws MapiException;
}
