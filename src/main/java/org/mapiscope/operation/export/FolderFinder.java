package org.mapiscope.operation.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgStore;
import org.mapiscope.operation.FolderEntry;
import org.mapiscope.operation.FolderTree;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.OpenSession;
import org.mapiscope.operation.StoreEntry;

/** Finds folders by their ways, such as {@code Inbox/Projects}, in any case. Call it on the session's thread. */
public final class FolderFinder {
    private final OpenSession session;

    public FolderFinder(OpenSession session) {
        this.session = session;
    }

    /**
     * {@return the folders at the end of {@code way} in all open stores}
     *
     * @param way from the folder that people's own are in, or from the store's root
     */
    public List<ObjectPath> find(String way) throws MapiException {
        String wanted = plain(way);
        List<ObjectPath> found = new ArrayList<>();
        for (StoreEntry entry : session.stores()) {
            Optional<MsgStore> store = session.store(entry.entryId());
            if (store.isPresent()) {
                FolderTree tree = new FolderTree(store.get());
                Optional<FolderEntry> folder = below(tree, tree.ipmSubtree(), wanted);
                if (folder.isEmpty()) {
                    folder = below(tree, tree.root(), wanted);
                }
                folder.ifPresent(each -> found.add(new ObjectPath.Entry(entry.entryId(), each.entryId())));
            }
        }
        return List.copyOf(found);
    }

    /** A folder's name may have slashes itself, so a way is not parted at each. */
    private static Optional<FolderEntry> below(FolderTree tree, FolderEntry folder, String way) throws MapiException {
        for (FolderEntry child : tree.children(folder)) {
            String name = plain(child.name());
            if (way.equals(name)) {
                return Optional.of(child);
            }
            if (!name.isEmpty() && way.startsWith(name + "/")) {
                Optional<FolderEntry> found = below(tree, child, way.substring(name.length() + 1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String way) {
        return way.replace('\\', '/').replaceAll("^/+|/+$", "").toLowerCase(Locale.ROOT);
    }
}
