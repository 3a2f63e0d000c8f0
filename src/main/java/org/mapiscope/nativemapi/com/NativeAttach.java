package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.MapiUid;

/** IAttach. Source: MAPIDefS.h. */
public final class NativeAttach extends NativeProp implements Attach {
    NativeAttach(MapiLibrary library, Pointer self) {
        super(library, self);
    }

    @Override
    MapiUid interfaceId() {
        return Interfaces.IID_IATTACHMENT;
    }
}
