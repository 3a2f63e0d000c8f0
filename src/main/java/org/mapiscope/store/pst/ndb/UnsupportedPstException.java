package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.nio.file.Path;

/** A whole file of a kind that this program cannot read: not damaged, and no defect of the file. */
public final class UnsupportedPstException extends IOException {

    private static final long serialVersionUID = 1;

    UnsupportedPstException(Path file, String reason) {
        super(file + ": " + reason);
    }
}
