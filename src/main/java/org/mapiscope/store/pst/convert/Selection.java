package org.mapiscope.store.pst.convert;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mapiscope.store.pst.ndb.Nid;

/** Which folders of an input are copied. Immutable once made. */
final class Selection {

    private final boolean all;
    /** Folders that are copied with their messages. */
    private final Set<Nid> chosen = new HashSet<>();
    /** Folders that lead to chosen ones. */
    private final Set<Nid> ways = new HashSet<>();

    private Selection(boolean all) {
        this.all = all;
    }

    /** {@return a selection of everything} */
    static Selection everything() {
        return new Selection(true);
    }

    /**
     * {@return the folders at the ends of {@code paths}, with those in them}
     *
     * @param found takes the paths that lead to a folder
     */
    static Selection of(SourceStore source, List<String> paths, Set<String> found) {
        Selection selection = new Selection(false);
        selection.new Walk(source, paths, found).look(source.subtree(), "");
        return selection;
    }

    /** {@return whether the folder is copied, if only as the way to another} */
    boolean has(Nid folder) {
        return all || chosen.contains(folder) || ways.contains(folder);
    }

    /** {@return whether the folder's messages are copied} */
    boolean hasContents(Nid folder) {
        return all || chosen.contains(folder);
    }

    boolean isWholeStore() {
        return all;
    }

    boolean isEmpty() {
        return !all && chosen.isEmpty();
    }

    /** {@return what {@code name} is in a way to a folder} */
    static String part(String name) {
        return name.replace('\\', '/').replaceAll("^/+|/+$", "");
    }

    private static String plain(String path) {
        return part(path).toLowerCase(Locale.ROOT);
    }

    /** Looks through the folders of an input. */
    private final class Walk {
        private final SourceStore source;
        private final List<String> paths;
        private final Set<String> found;

        Walk(SourceStore source, List<String> paths, Set<String> found) {
            this.source = source;
            this.paths = paths;
            this.found = found;
        }

        /** {@return whether a chosen folder is in {@code folder}} */
        boolean look(Nid folder, String above) {
            boolean leads = false;
            for (Nid child : source.tree().children(folder)) {
                String path = above + plain(source.name(child));
                boolean hit = false;
                for (String asked : paths) {
                    if (plain(asked).equals(plain(path))) {
                        found.add(asked);
                        hit = true;
                    }
                }
                if (hit || chosen.contains(folder)) {
                    chosen.add(child);
                }
                if (look(child, path + "/") || hit) {
                    ways.add(child);
                    leads = true;
                }
            }
            return leads;
        }
    }
}
