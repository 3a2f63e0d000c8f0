package org.mapiscope.mapi.file;

import java.io.IOException;
import java.nio.file.Path;
import org.mapiscope.mapi.MapiProgress;

/** Walks all of a store's file, which stays as it is, and says what is wrong with it. Thread-safe. */
public interface StoreChecker {

    /**
     * Checks a file.
     *
     * @param progress units are bytes, roughly; a stop ends the check with what was found so far
     * @throws IOException when the file cannot be read, or is a store of a kind that cannot be
     */
    CheckReport check(Path file, MapiProgress progress) throws IOException;

    /** As {@link #check}, and looks for items that no folder shows any more: deleted or lost. */
    CheckReport checkAndRecover(Path file, MapiProgress progress) throws IOException;
}
