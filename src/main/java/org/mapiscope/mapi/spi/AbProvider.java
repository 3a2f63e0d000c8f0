package org.mapiscope.mapi.spi;

import org.mapiscope.mapi.Arg;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiException;

/** An address book provider; one for each session. Thread-safe. Source: [iabprovideriunknown]. */
@Interface("IABProvider")
public interface AbProvider extends Provider {
    AbLogon logon(@Arg("lpMAPISup") MapiSupport support, @Arg("") LogonRequest request) throws MapiException;
}
