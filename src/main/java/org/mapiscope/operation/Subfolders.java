package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiTable;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValues;

/**
 * The folders right below one, read from a table that stays open as long as they are shown, and that tells of changes
 * where its store has notifications.
 *
 * <p>Call it on the session's thread.
 */
public final class Subfolders implements AutoCloseable {
    private final Opened<MapiTable> table;

    private Subfolders(Opened<MapiTable> table) {
        this.table = table;
    }

    /**
     * Opens the table of the folders below {@code folder}.
     *
     * @param changed called on a thread of MAPI's when a folder came, went or changed
     */
    public static Subfolders open(OpenSession session, TablePath.Hierarchy folder, Runnable changed)
            throws MapiException {
        Opened<MapiTable> table = Opening.table(session, folder);
        boolean done = false;
        try {
            session.advise(table.object(), notifications -> changed.run());
            done = true;
            return new Subfolders(table);
        } finally {
            if (!done) {
                table.close();
            }
        }
    }

    /** {@return the folders now, in the store's order} */
    public List<FolderEntry> read() throws MapiException {
        List<FolderEntry> folders = new ArrayList<>();
        for (PropValues row : Rows.all(table.object(), FolderTree.COLUMNS)) {
            row.entryId(PropTags.PR_ENTRYID).ifPresent(id -> folders.add(FolderTree.entry(id, row)));
        }
        return List.copyOf(folders);
    }

    @Override
    public void close() {
        table.close();
    }
}
