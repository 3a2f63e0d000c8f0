package org.mapiscope.store.pst.write;

import java.io.IOException;

/** Something has no room in the format: more bytes, subnodes or names than it can count. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    public TooLargeException(String reason) {
        super(reason);
    }
}
