package org.mapiscope.store.pst.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.store.pst.messaging.EntryId;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.write.FolderWriter;
import org.mapiscope.store.pst.write.NewStore;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.StoreWriter;

/**
 * Copies one store as the store that it is: the same identifier, and every folder and message under its own entry
 * identifier. What every PST has and the input lacks is added. One thread.
 */
final class StoreCopy {

    private static final int PR_RECORD_KEY = 0x0FF9_0102;
    private static final int PR_DISPLAY_NAME = 0x3001_001F;
    private static final int PR_VALID_FOLDER_MASK = 0x35DF_0003;
    private static final int PR_IPM_SUBTREE_ENTRYID = 0x35E0_0102;
    private static final int PR_IPM_WASTEBASKET_ENTRYID = 0x35E3_0102;
    private static final int PR_FINDER_ENTRYID = 0x35E7_0102;
    private static final int VALID_FOLDERS = 0x01 | 0x08 | 0x80;
    private static final Nid NID_RECEIVE_FOLDER_TABLE = new Nid(0x62B);

    private final SourceStore source;
    private final StoreWriter target;
    private final FolderCopy folders;
    private final PropertyCopy properties;
    private final MapiUid key;
    private final Nid subtree;
    private Nid wastebasket;
    private Nid finder;

    StoreCopy(SourceStore source, Copying copying) throws IOException {
        this.source = source;
        this.target = copying.target();
        this.key = source.key().orElseGet(MapiUid::random);
        this.properties = new PropertyCopy(source, target, new Renaming(0, key, key),
                NameCopy.same(source, target.names()));
        this.folders = new FolderCopy(source, copying, properties, Selection.everything()).with(this::add);
        this.subtree = source.subtree();
        this.wastebasket = source.wastebasket().orElse(Nid.NID_ROOT_FOLDER);
        this.finder = source.finder().orElse(Nid.NID_ROOT_FOLDER);
        // names that are to be given must not be ones that the input has
        target.nodeNames().skip(source.tree().highest());
    }

    void write() throws IOException {
        folders.root();
        receiveFolders();
        target.finish(store());
    }

    /** Adds what the input lacks. */
    private void add(Nid folder, FolderWriter writer) throws IOException {
        if (folder.equals(subtree)) {
            if (wastebasket.equals(Nid.NID_ROOT_FOLDER)) {
                wastebasket = added(writer, "Deleted Items");
            }
            LostAndFound.add(source, folders, writer);
        }
        if (folder.equals(Nid.NID_ROOT_FOLDER)) {
            if (finder.equals(Nid.NID_ROOT_FOLDER)) {
                finder = added(writer, "Search Root");
            }
            if (!source.tree().hasFolder(NewStore.SPAM_SEARCH_FOLDER)) {
                NewStore.spamSearch(target, writer);
            }
        }
    }

    private static Nid added(FolderWriter parent, String name) throws IOException {
        FolderWriter folder = parent.folder();
        folder.end(new Properties().putText(PR_DISPLAY_NAME, name));
        return folder.nid();
    }

    private Properties store() throws IOException {
        Properties copied = source.properties().isPresent()
                ? properties.all(source.properties().get())
                : new Properties();
        copied.put(PR_RECORD_KEY, key.bytes().toArray());
        if (!copied.has(PR_DISPLAY_NAME >>> Short.SIZE)) {
            copied.putText(PR_DISPLAY_NAME, String.valueOf(source.database().path().getFileName()));
        }
        if (!copied.has(PR_VALID_FOLDER_MASK >>> Short.SIZE)) {
            copied.putInt(PR_VALID_FOLDER_MASK, VALID_FOLDERS);
        }
        return copied.put(PR_IPM_SUBTREE_ENTRYID, entryId(subtree))
                .put(PR_IPM_WASTEBASKET_ENTRYID, entryId(wastebasket))
                .put(PR_FINDER_ENTRYID, entryId(finder));
    }

    /** Copies the table of which folder takes what class of messages. */
    private void receiveFolders() throws IOException {
        Rows rows = Rows.read(source, properties, "the receive folder table", source::receiveFolders);
        if (rows.count() > 0) {
            target.node(NID_RECEIVE_FOLDER_TABLE, new Nid(0), rows.copy(target, NID_RECEIVE_FOLDER_TABLE));
        }
    }

    private byte[] entryId(Nid nid) {
        return ByteBuffer.allocate(EntryId.SIZE).order(ByteOrder.LITTLE_ENDIAN).putInt(0).put(key.bytes().toArray())
                .putInt(nid.value()).array();
    }
}
