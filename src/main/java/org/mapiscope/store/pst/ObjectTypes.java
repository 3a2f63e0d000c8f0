package org.mapiscope.store.pst;

/** The values of PR_OBJECT_TYPE. Source: MAPIDefS.h. */
final class ObjectTypes {
    static final int MAPI_STORE = 1;
    static final int MAPI_FOLDER = 3;
    static final int MAPI_MESSAGE = 5;
    static final int MAPI_ATTACH = 7;

    private ObjectTypes() {}
}
