package org.mapiscope.mapi.file;

import java.util.Optional;

/**
 * An item that no folder shows any more and that can still be read.
 *
 * @param node its node's name (NID), or 0 when only its data are left
 * @param offset bytes from the start of the file to its first block
 * @param messageClass PR_MESSAGE_CLASS, when it has one
 * @param subject PR_SUBJECT, or a folder's PR_DISPLAY_NAME
 * @param folder the name of the folder that it was in, where that is known
 */
public record RecoveredItem(int node, long offset, Why why, Optional<String> messageClass, Optional<String> subject,
        Optional<String> folder) {

    /** Why it was found. */
    public enum Why {
        /** Its node is in the B-tree, but no folder has a row for it. */
        NO_ROW,
        /** Its node is in the B-tree, but its folder is not. */
        NO_FOLDER,
        /** Its node is in a page that the B-tree does not lead to any more: deleted, or lost by damage. */
        LOST_PAGE,
        /** Its data are in a block that no node refers to. */
        LOST_BLOCK
    }
}
