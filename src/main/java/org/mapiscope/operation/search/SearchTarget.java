package org.mapiscope.operation.search;

import org.mapiscope.operation.FolderEntry;

/**
 * A folder that is yet to be searched.
 *
 * @param way its name behind those of the folders above it, {@code Inbox/2019}
 */
record SearchTarget(FolderEntry folder, String way, boolean associated) {
    int expected() {
        return associated ? folder.associatedCount() : folder.contentCount();
    }
}
