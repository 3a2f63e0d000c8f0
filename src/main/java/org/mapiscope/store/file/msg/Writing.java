package org.mapiscope.store.file.msg;

import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.item.Losses;

/** What all storages of one file share. */
record Writing(NameMap names, Losses losses, MapiProgress progress) {
    /** @throws MapiException {@code MAPI_E_USER_CANCEL} when the work is to stop */
    void checkStop() throws MapiException {
        if (progress.isCancelled()) {
            throw new MapiException("write MSG", HResult.MAPI_E_USER_CANCEL, "");
        }
    }
}
