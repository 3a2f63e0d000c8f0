package org.mapiscope.store.pst.write;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * A folder that is being written: messages and folders are pushed into it, then it ends. One thread.
 *
 * <p>Several folders may be open at a time; each keeps a few blocks in memory. Source: [MS-PST] 2.4.4.
 */
public final class FolderWriter {

    private static final int PR_MESSAGE_FLAGS = 0x0E07_0003;
    private static final int MSGFLAG_READ = 1;
    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int PR_CONTENT_COUNT = 0x3602_0003;
    private static final int PR_CONTENT_UNREAD = 0x3603_0003;
    private static final int PR_SUBFOLDERS = 0x360A_000B;

    private final StoreWriter store;
    private final Nid nid;
    private final @Nullable FolderWriter parent;
    private final TableWriter hierarchy;
    private final TableWriter contents;
    private final TableWriter associated;
    private int unread;

    /** Begins the root folder. */
    FolderWriter(StoreWriter store, FolderTables tables, Nid nid) {
        this(store, tables, nid, null);
    }

    private FolderWriter(StoreWriter store, FolderTables tables, Nid nid, @Nullable FolderWriter parent) {
        this.store = store;
        this.nid = nid;
        this.parent = parent;
        this.hierarchy = store.table(tables.hierarchy());
        this.contents = store.table(tables.contents());
        this.associated = store.table(tables.associated());
        store.nodeNames().use(nid);
    }

    public Nid nid() {
        return nid;
    }

    /** {@return cells that the folder's full tables have no room for; the messages have the values themselves} */
    public int leftOut() {
        return contents.leftOut() + associated.leftOut() + hierarchy.leftOut();
    }

    /** Begins a folder in this one. */
    public FolderWriter folder() throws IOException {
        return folder(store.nodeNames().next(Nid.NID_TYPE_NORMAL_FOLDER), FolderTables.STANDARD);
    }

    /** Begins a folder in this one that has a name already. */
    public FolderWriter folder(Nid folder, FolderTables tables) {
        return new FolderWriter(store, tables, folder, this);
    }

    /** Begins a message in this folder. */
    public MessageWriter message() throws IOException {
        return message(store.nodeNames().next(Nid.NID_TYPE_NORMAL_MESSAGE));
    }

    /** Begins a message, or by the type of its name an associated message, that has a name already. */
    public MessageWriter message(Nid message) {
        store.nodeNames().use(message);
        return new MessageWriter(store, (node, row) -> add(message, node, row));
    }

    /** Adds a search folder, which is no folder of this kind and is written by whoever has it, to the table. */
    public void searchFolder(Nid search, Properties row) throws IOException {
        hierarchy.row(search.value(), row);
    }

    /** Ends the folder with its properties; how much is in it is added to them. */
    public void end(Properties properties) throws IOException {
        end(properties, properties);
    }

    /**
     * Ends the folder.
     *
     * @param row what the table of the folder around it says of it
     */
    public void end(Properties properties, Properties row) throws IOException {
        complete(properties);
        FolderWriter around = parent;
        if (around != null) {
            around.hierarchy.row(nid.value(), complete(row));
        }
        Nid none = new Nid(0);
        store.node(nid, around == null ? nid : around.nid, properties);
        store.node(nid.withType(Nid.NID_TYPE_HIERARCHY_TABLE), none, hierarchy);
        store.node(nid.withType(Nid.NID_TYPE_CONTENTS_TABLE), none, contents);
        store.node(nid.withType(Nid.NID_TYPE_ASSOC_CONTENTS_TABLE), none, associated);
    }

    private Properties complete(Properties properties) {
        if (!properties.has(PR_DISPLAY_NAME >>> Short.SIZE)) {
            properties.putText(PR_DISPLAY_NAME, "");
        }
        return properties.putInt(PR_CONTENT_COUNT, contents.count()).putInt(PR_CONTENT_UNREAD, unread)
                .putBoolean(PR_SUBFOLDERS, hierarchy.count() > 0);
    }

    private void add(Nid message, StoredNode node, Properties row) throws IOException {
        store.node(message, nid, node);
        if (message.type() == Nid.NID_TYPE_ASSOC_MESSAGE) {
            associated.row(message.value(), row);
        } else {
            contents.row(message.value(), row);
            if ((row.number(PR_MESSAGE_FLAGS).orElse(0) & MSGFLAG_READ) == 0) {
                unread++;
            }
        }
    }
}
