package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;

/** IProfAdmin. Source: MAPIX.h, MAPI_IPROFADMIN_METHODS. */
public final class NativeProfAdmin extends NativeUnknown {
    NativeProfAdmin(MapiLibrary library, Pointer self) {
        super(library, self);
    }
}
