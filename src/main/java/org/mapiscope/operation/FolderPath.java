package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgStore;

/** A path of folder names that is followed in one store. Call it on the session's thread. */
final class FolderPath {
    private final String storePath;
    private final MsgStore store;
    private final FolderTree tree;
    private final SpecialWords words;

    /** @param storeName what the paths that are found begin with */
    FolderPath(String storeName, MsgStore store, SpecialWords words) {
        this.storePath = "\\\\" + storeName;
        this.store = store;
        this.tree = new FolderTree(store);
        this.words = words;
    }

    /**
     * Follows the names from the special folder that the first may be, from the IPM subtree, and from the root on.
     *
     * @param names one at least; their case does not matter
     * @return where they lead to, or how far the farthest way went
     */
    End follow(List<String> names) throws MapiException {
        Optional<End> farthest = Optional.empty();
        for (End start : starts(names)) {
            End end = follow(start);
            if (end.left().isEmpty()) {
                return end;
            }
            farthest = Optional.of(farthest.filter(best -> best.left().size() <= end.left().size()).orElse(end));
        }
        return farthest.orElseThrow();
    }

    private List<End> starts(List<String> names) throws MapiException {
        List<End> starts = new ArrayList<>();
        starts.add(new End(tree.ipmSubtree().entryId(), storePath, names));
        starts.add(new End(tree.root().entryId(), storePath, names));
        Optional<SpecialFolders.Kind> kind = words.kind(names.getFirst());
        if (kind.isPresent()) {
            SpecialFolders.read(store).find(kind.get()).ifPresent(found -> starts.addFirst(
                    new End(found.entryId(), storePath + "\\" + names.getFirst(), names.subList(1, names.size()))));
        }
        return starts;
    }

    private End follow(End from) throws MapiException {
        End at = from;
        while (!at.left().isEmpty()) {
            String wanted = at.left().getFirst();
            Optional<FolderEntry> next = tree.children(at.folder()).stream()
                    .filter(folder -> folder.name().equalsIgnoreCase(wanted)).findFirst();
            if (next.isEmpty()) {
                return at;
            }
            at = new End(next.get().entryId(), at.path() + "\\" + next.get().name(),
                    at.left().subList(1, at.left().size()));
        }
        return at;
    }

    /** {@return the names of the folders that are right below} */
    List<String> below(End end) throws MapiException {
        return tree.children(end.folder()).stream().map(FolderEntry::name).toList();
    }

    /**
     * How far a path could be followed.
     *
     * @param path of the folder, as it is written in the store
     * @param left the names that were not followed; none when the path leads somewhere
     */
    record End(EntryId folder, String path, List<String> left) {
        End {
            left = List.copyOf(left);
        }
    }
}
