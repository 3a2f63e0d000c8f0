package org.mapiscope.mapi.spi;

import java.util.Optional;
import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.GetLastError;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiStatus;

/** What the logon objects of all kinds of providers have. */
public interface ProviderLogon extends GetLastError {
    /** {@return the object of that entry identifier; empty for the provider's root} */
    default MapiProp openEntry(@Arg("lpEntryID") Optional<EntryId> entryId,
            @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags) throws MapiException {
        throw new MapiException("OpenEntry", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** {@return the provider's status object} [imslogon-openstatusentry] */
    default MapiStatus openStatusEntry(@Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("OpenStatusEntry", HResult.MAPI_E_NO_SUPPORT, "");
    }
}
