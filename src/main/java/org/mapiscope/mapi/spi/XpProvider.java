package org.mapiscope.mapi.spi;

import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;

/** A transport provider; one for each session. Thread-safe. Source: [ixpprovideriunknown]. */
@Interface("IXPProvider")
public interface XpProvider extends Provider {
    /** Logs on; the transport keeps its status row's PR_STATUS_CODE true through {@link MapiSupport#modifyStatusRow}. */
    XpLogon transportLogon(@Arg("lpMAPISup") MapiSupport support, @Arg("") LogonRequest request) throws MapiException;
}
