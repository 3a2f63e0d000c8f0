package org.mapiscope.mapi.file;

import java.nio.file.Path;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;

/** Walks all of a store's file, which stays as it is, and says what is wrong with it. Thread-safe. */
public interface StoreChecker {

    /**
     * Checks a file.
     *
     * @param progress units are bytes, roughly; a stop ends the check with what was found so far
     * @throws MapiException {@code MAPI_E_NOT_FOUND}, {@code MAPI_E_NO_ACCESS} or {@code MAPI_E_DISK_ERROR} when the file
     *     cannot be read; {@code MAPI_E_VERSION} when it is a store of a kind that cannot be
     */
    CheckReport check(Path file, MapiProgress progress) throws MapiException;

    /** As {@link #check}, and looks for items that no folder shows any more: deleted or lost. */
    CheckReport checkAndRecover(Path file, MapiProgress progress) throws MapiException;
}
