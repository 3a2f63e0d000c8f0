package org.mapiscope.mapi.spi;

import java.util.Optional;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgStore;

/** A message store provider; one for each session. Thread-safe. Source: [imsprovideriunknown]. */
@Interface("IMSProvider")
public interface MsProvider extends Provider {
    /**
     * Opens a store. [imsprovider-logon]
     *
     * @param support the subsystem's side; the provider keeps it while the store is open, and closes it when the last
     *     reference to the store is gone, after {@link MapiSupport#storeLogoffTransports}
     * @throws MapiException {@code MAPI_E_FAILONEPROVIDER} when other stores of the same service may work; any other
     *     result disables the service for the session
     */
    MsLogonResult logon(@Arg("lpMAPISup") MapiSupport support, @Arg("") LogonRequest request) throws MapiException;

    /**
     * What a logon gives.
     *
     * @param store a reference to the store
     * @param logon empty when the store was open already and {@code store} is another reference to it
     */
    record MsLogonResult(MsgStore store, Optional<MsLogon> logon) {}
}
