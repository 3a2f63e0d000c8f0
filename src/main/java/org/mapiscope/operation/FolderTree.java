package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/** Reads the folders of a store as they are asked for, and leaves nothing open. Call it on the session's thread. */
public final class FolderTree {
    static final List<PropTag> COLUMNS = List.of(PropTags.PR_ENTRYID, PropTags.PR_DISPLAY_NAME_W,
            PropTags.PR_CONTENT_COUNT, PropTags.PR_CONTENT_UNREAD, PropTags.PR_ASSOC_CONTENT_COUNT,
            PropTags.PR_CONTAINER_CLASS_W, PropTags.PR_FOLDER_TYPE, PropTags.PR_SUBFOLDERS);

    private final MsgStore store;

    public FolderTree(MsgStore store) {
        this.store = store;
    }

    /** {@return the store's root folder, above those that people see} */
    public FolderEntry root() throws MapiException {
        return read(Optional.empty());
    }

    /** {@return the folder that people's own folders are in (PR_IPM_SUBTREE_ENTRYID); the root when there is none} */
    public FolderEntry ipmSubtree() throws MapiException {
        return read(PropValues.of(store.getProps(List.of(PropTags.PR_IPM_SUBTREE_ENTRYID), 0))
                .entryId(PropTags.PR_IPM_SUBTREE_ENTRYID));
    }

    /** {@return the folders right below {@code folder}, in the store's order} */
    public List<FolderEntry> children(FolderEntry folder) throws MapiException {
        return children(folder.entryId());
    }

    /** As {@link #children(FolderEntry)}, for a folder of which only the name within MAPI is known. */
    public List<FolderEntry> children(EntryId folder) throws MapiException {
        List<FolderEntry> children = new ArrayList<>();
        try (MapiProp object = store.openEntry(Optional.of(folder), 0);
                MapiTable table = folder(object).getHierarchyTable(0)) {
            for (PropValues row : Rows.all(table, COLUMNS)) {
                row.entryId(PropTags.PR_ENTRYID).ifPresent(id -> children.add(entry(id, row)));
            }
        }
        return List.copyOf(children);
    }

    /** {@return a folder as it is now} */
    public FolderEntry folder(EntryId entryId) throws MapiException {
        return read(Optional.of(entryId));
    }

    private FolderEntry read(Optional<EntryId> entryId) throws MapiException {
        try (MapiProp object = store.openEntry(entryId, 0)) {
            PropValues values = PropValues.of(object.getProps(COLUMNS, 0));
            EntryId id = entryId.or(() -> values.entryId(PropTags.PR_ENTRYID)).orElseThrow(
                    () -> new MapiException("IMAPIProp::GetProps", HResult.MAPI_E_NOT_FOUND,
                            "the root folder has no PR_ENTRYID"));
            return entry(id, values);
        }
    }

    private static MapiFolder folder(MapiProp object) throws MapiException {
        if (object instanceof MapiFolder folder) {
            return folder;
        }
        throw new MapiException("IMsgStore::OpenEntry", HResult.MAPI_E_INTERFACE_NOT_SUPPORTED, "it is no folder");
    }

    static FolderEntry entry(EntryId id, PropValues values) {
        return new FolderEntry(id, values.string(PropTags.PR_DISPLAY_NAME_W).orElse(""),
                values.integer(PropTags.PR_CONTENT_COUNT).orElse(0),
                values.integer(PropTags.PR_CONTENT_UNREAD).orElse(0),
                values.integer(PropTags.PR_ASSOC_CONTENT_COUNT).orElse(0),
                values.string(PropTags.PR_CONTAINER_CLASS_W).orElse(""),
                values.integer(PropTags.PR_FOLDER_TYPE).orElse(MapiFolder.FOLDER_GENERIC),
                values.isTrue(PropTags.PR_SUBFOLDERS));
    }
}
