package org.mapiscope.mapi.spi;

import org.jspecify.annotations.Nullable;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.IntPointer;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;

/** The subsystem's way into an open address book. Source: [iablogoniunknown]. */
@Interface("IABLogon")
public interface AbLogon extends ProviderLogon {
    /**
     * Ends the address book. [iablogon-logoff]
     *
     * @param flags a pointer to 0
     */
    void logoff(@Arg("*lpulFlags") @Nullable IntPointer flags) throws MapiException;
}
