package org.mapiscope.operation.profile;

import java.util.Optional;
import org.mapiscope.mapi.MapiUid;

/**
 * A message store of a profile, as its provider and service describe it.
 *
 * @param provider whose section it is
 * @param service empty when no service of the profile has the provider
 * @param path PR_PST_PATH, as it is stored
 * @param pathFrom where {@code path} stands
 * @param server the name or address of the Exchange server
 * @param mailbox the mailbox's address or distinguished name
 * @param isDefault whether it is the profile's default store
 */
public record ProfileStore(MapiUid provider, Optional<MapiUid> service, String serviceName, String displayName,
        Kind kind, Optional<String> path, Optional<Evidence> pathFrom, Optional<String> server,
        Optional<String> mailbox, Optional<CachedMode> cachedMode, boolean isDefault) {

    /** What keeps the messages. */
    public enum Kind {
        PST,
        /** A mailbox on Exchange; with an OST in cached mode. */
        EXCHANGE,
        /** A file of IMAP, of Outlook.com or the like, with an OST or PST. */
        INTERNET, OTHER
    }

    /**
     * How a mailbox is kept on the machine.
     *
     * @param on whether cached mode is used
     * @param ostPath PR_PROFILE_OFFLINE_STORE_PATH, as it is stored
     * @param months how far back mail is kept here; 0 for all of it
     * @param flags PR_PROFILE_CONFIG_FLAGS
     */
    public record CachedMode(boolean on, Optional<String> ostPath, Optional<Evidence> pathFrom,
            Optional<Integer> months, int flags) {}
}
