package org.mapiscope.store.pst.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.messaging.EntryId;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * A new store: the folders that every PST has, and what its message store says of them. One thread.
 *
 * <p>Source: [MS-PST] 2.7.
 */
public final class NewStore {

    private static final int PR_REPL_FLAGS = 0x0E38_0003;
    private static final int PR_RECORD_KEY = 0x0FF9_0102;
    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int PR_VALID_FOLDER_MASK = 0x35DF_0003;
    private static final int PR_IPM_SUBTREE_ENTRYID = 0x35E0_0102;
    private static final int PR_IPM_WASTEBASKET_ENTRYID = 0x35E3_0102;
    private static final int PR_FINDER_ENTRYID = 0x35E7_0102;
    private static final int PR_PST_PASSWORD = 0x67FF_0003;
    /** FOLDER_IPM_SUBTREE_VALID, FOLDER_IPM_WASTEBASKET_VALID and FOLDER_FINDER_VALID. */
    private static final int VALID_FOLDERS = 0x01 | 0x08 | 0x80;

    private static final int PR_CONTENT_COUNT = 0x3602_0003;
    private static final int PR_CONTENT_UNREAD = 0x3603_0003;
    private static final int PR_SUBFOLDERS = 0x360A_000B;
    private static final int PR_SEARCH_FLAGS = 0x660B_0003;

    /** The search folder that every PST has. */
    public static final Nid SPAM_SEARCH_FOLDER = new Nid(0x2223);
    private static final int NID_TYPE_SEARCH_UPDATE_QUEUE = 0x06;
    private static final int NID_TYPE_SEARCH_CRITERIA_OBJECT = 0x07;
    private static final Nid NONE = new Nid(0);

    private final StoreWriter store;
    private final MapiUid key;
    private final FolderWriter root;
    private final FolderWriter subtree;

    /** @param key what all entry identifiers of the store have in common (PR_RECORD_KEY) */
    public NewStore(StoreWriter store, MapiUid key) throws IOException {
        this.store = store;
        this.key = key;
        this.root = store.root(FolderTables.STANDARD);
        this.subtree = root.folder();
    }

    /** {@return the folder that people see as the store's top} */
    public FolderWriter subtree() {
        return subtree;
    }

    /** Ends the store, whose folders must have ended, and with it completes the file. */
    public void finish(String name) throws IOException {
        FolderWriter finder = root.folder();
        FolderWriter wastebasket = subtree.folder();
        wastebasket.end(named("Deleted Items"));
        subtree.end(named("Top of Personal Folders"));
        finder.end(named("Search Root"));
        spamSearch(store, root);
        root.end(named(""));
        store.finish(new Properties().putInt(PR_REPL_FLAGS, 0).put(PR_RECORD_KEY, key.bytes().toArray())
                .putText(PR_DISPLAY_NAME, name).putInt(PR_VALID_FOLDER_MASK, VALID_FOLDERS)
                .put(PR_IPM_SUBTREE_ENTRYID, entryId(subtree)).put(PR_IPM_WASTEBASKET_ENTRYID, entryId(wastebasket))
                .put(PR_FINDER_ENTRYID, entryId(finder)).putInt(PR_PST_PASSWORD, 0));
    }

    /** Writes the search folder that every PST has, which searches nothing. */
    public static void spamSearch(StoreWriter store, FolderWriter root) throws IOException {
        Properties folder = named("SPAM Search Folder 2").putInt(PR_CONTENT_COUNT, 0).putInt(PR_CONTENT_UNREAD, 0)
                .putBoolean(PR_SUBFOLDERS, false);
        store.node(SPAM_SEARCH_FOLDER, root.nid(), folder);
        store.node(SPAM_SEARCH_FOLDER.withType(NID_TYPE_SEARCH_UPDATE_QUEUE), NONE, StoredNode.EMPTY);
        store.node(SPAM_SEARCH_FOLDER.withType(NID_TYPE_SEARCH_CRITERIA_OBJECT), NONE,
                new Properties().putInt(PR_SEARCH_FLAGS, 0));
        store.node(SPAM_SEARCH_FOLDER.withType(Nid.NID_TYPE_SEARCH_CONTENTS_TABLE), NONE, store.table(
                TableLayout.of(StandardTables.columns(StandardTables.NID_SEARCH_CONTENTS_TABLE_TEMPLATE))));
        root.searchFolder(SPAM_SEARCH_FOLDER, folder);
    }

    private static Properties named(String name) {
        return new Properties().putText(PR_DISPLAY_NAME, name);
    }

    private byte[] entryId(FolderWriter folder) {
        return ByteBuffer.allocate(EntryId.SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt(0).put(key.bytes().toArray())
                .putInt(folder.nid().value()).array();
    }
}
