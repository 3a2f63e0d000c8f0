package org.mapiscope.operation;

import java.util.Optional;
import org.mapiscope.mapi.Mapi;

/**
 * Where a session comes from.
 *
 * @param mapi that it is on
 * @param options with which it was logged on
 * @param temporaryProfile made for it, of files
 */
record SessionOrigin(Mapi mapi, LogonOptions options, Optional<String> temporaryProfile) {
    /** {@return the profile that has to be deleted after it; the embedded MAPI's goes by itself} */
    Optional<String> profileToDelete() {
        return temporaryProfile.filter(name -> !TemporaryProfile.goesByItself(mapi));
    }
}
