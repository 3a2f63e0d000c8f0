package org.mapiscope.operation;

import org.mapiscope.mapi.EntryId;

/**
 * A folder at one moment.
 *
 * @param contentCount messages in it (PR_CONTENT_COUNT)
 * @param unreadCount unread ones of those (PR_CONTENT_UNREAD)
 * @param associatedCount hidden ones besides (PR_ASSOC_CONTENT_COUNT)
 * @param containerClass such as {@code IPF.Note}; may be empty
 * @param type FOLDER_ROOT, FOLDER_GENERIC or FOLDER_SEARCH
 * @param hasSubfolders whether there are {@link FolderTree#children}
 */
public record FolderEntry(EntryId entryId, String name, int contentCount, int unreadCount, int associatedCount,
        String containerClass, int type, boolean hasSubfolders) {}
