package org.mapiscope.gui.property;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiFolder;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.Opened;
import org.mapiscope.operation.Opening;

/** Finds objects of a session's stores. */
public final class DemoObjects {
    private DemoObjects() {}

    public static ObjectPath.Entry firstMessage(OpenSession session) throws MapiException {
        return firstMessage(session, session.stores().getFirst().entryId());
    }

    public static ObjectPath.Entry firstMessage(OpenSession session, EntryId store) throws MapiException {
        FolderTree tree = new FolderTree(session.store(store).orElseThrow());
        return firstMessage(session, store, tree, tree.root()).orElseThrow();
    }

    private static Optional<ObjectPath.Entry> firstMessage(OpenSession session, EntryId store, FolderTree tree,
            FolderEntry folder) throws MapiException {
        Optional<EntryId> row = firstRow(session, new ObjectPath.Entry(store, folder.entryId()));
        if (row.isPresent()) {
            return Optional.of(new ObjectPath.Entry(store, row.get()));
        }
        for (FolderEntry child : tree.children(folder)) {
            Optional<ObjectPath.Entry> found = firstMessage(session, store, tree, child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<EntryId> firstRow(OpenSession session, ObjectPath.Entry folder) throws MapiException {
        try (Opened<MapiFolder> opened = Opening.folder(session, folder, 0);
                MapiTable table = opened.object().getContentsTable(0)) {
            table.setColumns(List.of(PropTags.PR_ENTRYID), 0);
            return table.queryRows(1, 0).stream().findFirst()
                    .flatMap(row -> PropValues.of(row).entryId(PropTags.PR_ENTRYID));
        }
    }
}
