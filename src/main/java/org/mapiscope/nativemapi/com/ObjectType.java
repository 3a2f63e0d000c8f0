package org.mapiscope.nativemapi.com;

import com.sun.jna.Pointer;

/** What OpenEntry opened (ulObjType), and the class for it. Source: MAPIDefS.h, MAPI_STORE to MAPI_FORMINFO. */
final class ObjectType {
    static final int MAPI_STORE = 1;
    static final int MAPI_FOLDER = 3;
    static final int MAPI_ABCONT = 4;
    static final int MAPI_MESSAGE = 5;
    static final int MAPI_ATTACH = 7;
    static final int MAPI_DISTLIST = 8;
    static final int MAPI_PROFSECT = 9;
    static final int MAPI_STATUS = 10;

    private ObjectType() {}

    /** {@return the object, whose reference it takes over; of a type that has no class here its properties only} */
    static NativeProp open(MapiLibrary library, int type, Pointer object) {
        return switch (type) {
            case MAPI_STORE -> new NativeStore(library, object);
            case MAPI_FOLDER -> new NativeFolder(library, object);
            case MAPI_ABCONT, MAPI_DISTLIST -> new NativeContainer(library, object);
            case MAPI_MESSAGE -> new NativeMessage(library, object);
            case MAPI_ATTACH -> new NativeAttach(library, object);
            case MAPI_PROFSECT -> new NativeProfSect(library, object);
            case MAPI_STATUS -> new NativeStatus(library, object);
            default -> new NativeProp(library, object);
        };
    }
}
