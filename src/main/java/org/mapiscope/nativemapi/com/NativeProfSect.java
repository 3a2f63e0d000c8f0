package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;
import org.mapiscope.mapi.ProfSect;

/** IProfSect. Source: MAPIDefS.h. */
public final class NativeProfSect extends NativeProp implements ProfSect {
    NativeProfSect(MapiLibrary library, Pointer self) {
        super(library, self);
    }
}
