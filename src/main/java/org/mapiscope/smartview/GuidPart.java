package org.mapiscope.smartview;

import org.mapiscope.mapi.MapiUid;

/** A GUID. */
final class GuidPart extends Part {
    private final MapiUid value;

    GuidPart(boolean set, int offset, int end, MapiUid value) {
        super(set, offset, end);
        this.value = value;
    }

    /** {@return the GUID; all zeros when it is not set} */
    MapiUid value() {
        return value;
    }
}
