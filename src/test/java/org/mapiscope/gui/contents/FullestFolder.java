package org.mapiscope.gui.contents;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.TablePath;

/** Finds the folder with the most messages in the first store of a session. */
public final class FullestFolder {
    private FullestFolder() {}

    public static TablePath.Contents of(OpenSession session) throws MapiException {
        EntryId id = session.stores().getFirst().entryId();
        MsgStore store = session.store(id).orElseThrow();
        FolderTree tree = new FolderTree(store);
        List<FolderEntry> all = new ArrayList<>(List.of(tree.root()));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(tree.children(all.get(i)));
        }
        FolderEntry most = all.getFirst();
        for (FolderEntry each : all) {
            most = each.contentCount() > most.contentCount() ? each : most;
        }
        return new TablePath.Contents(new ObjectPath.Entry(id, most.entryId()), 0);
    }
}
