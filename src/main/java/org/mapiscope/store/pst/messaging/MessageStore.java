package org.mapiscope.store.pst.messaging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mapiscope.store.pst.ltp.PropertyContext;
import org.mapiscope.store.pst.ltp.StoredValue;
import org.mapiscope.store.pst.ltp.TableContext;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;
import org.mapiscope.store.pst.ndb.NodeDatabase;

/**
 * A PST file as a message store, opened for reading only. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.4.3.
 */
public final class MessageStore implements Closeable {

    private static final int PR_RECORD_KEY = 0x0FF9_0102;
    private static final int PR_PST_PASSWORD = 0x67FF_0003;
    private static final int UID_SIZE = 16;

    private final NodeDatabase database;
    private final PropertyContext properties;
    private final byte[] uid;
    private final AnsiStrings strings;
    private final AtomicReference<@Nullable NamedProperties> names = new AtomicReference<>();

    private MessageStore(NodeDatabase database) throws IOException {
        this.database = database;
        this.strings = new AnsiStrings(database);
        this.properties = PropertyContext.read(database.node(Nid.NID_MESSAGE_STORE));
        StoredValue key = properties.valueOf(PR_RECORD_KEY)
                .orElseThrow(() -> properties.node().corrupt("PidTagRecordKey", "is missing"));
        if (key.size() != UID_SIZE) {
            throw properties.node().corrupt("PidTagRecordKey", "has %d bytes, not 16".formatted(key.size()));
        }
        this.uid = key.bytes().bytes();
    }

    /**
     * Opens a file and reads the properties of its message store.
     *
     * @throws org.mapiscope.binary.CorruptDataException when it is no PST, or is damaged there
     * @throws org.mapiscope.store.pst.ndb.UnsupportedPstException when it is one of a kind that cannot be read
     */
    public static MessageStore open(Path path) throws IOException {
        NodeDatabase database = NodeDatabase.open(path);
        try {
            return new MessageStore(database);
        } catch (IOException e) {
            database.close();
            throw e;
        }
    }

    public NodeDatabase database() {
        return database;
    }

    public PropertyContext properties() {
        return properties;
    }

    /** {@return what its strings of PT_STRING8 are in} */
    public AnsiStrings strings() {
        return strings;
    }

    /** {@return the 16 bytes that all entry identifiers of this store have in common (PidTagRecordKey)} */
    public byte[] uid() {
        return uid.clone();
    }

    /** {@return the names of the properties from 0x8000 on} */
    public NamedProperties names() throws IOException {
        NamedProperties known = names.get();
        if (known == null) {
            known = NamedProperties.read(database);
            names.set(known);
        }
        return known;
    }

    public Folder rootFolder() throws IOException {
        return folder(Nid.NID_ROOT_FOLDER);
    }

    /** {@return the folder or search folder {@code nid}} */
    public Folder folder(Nid nid) throws IOException {
        return Folder.of(database, database.node(nid));
    }

    /** {@return the message or associated message {@code nid} of a folder} */
    public Message message(Nid nid) throws IOException {
        return new Message(database.node(nid));
    }

    /** {@return the table of message classes and the folders that they arrive in} */
    public Optional<TableContext> receiveFolderTable() throws IOException {
        Optional<Node> table = database.find(Nid.NID_RECEIVE_FOLDERS);
        return table.isEmpty() || !table.get().hasData()
                ? Optional.empty()
                : Optional.of(TableContext.read(table.get()));
    }

    public EntryId entryId(Nid nid) {
        return new EntryId(uid, nid);
    }

    /** {@return the node that an entry identifier names, when it is one of this store} */
    public Optional<Node> node(EntryId id) throws IOException {
        return id.isOf(uid) ? database.find(id.nid()) : Optional.empty();
    }

    /** {@return whether Outlook would ask for a password; the data are not encrypted with it} */
    public boolean hasPassword() throws IOException {
        return properties.number(PR_PST_PASSWORD).orElse(0) != 0;
    }

    /** Gives the file back at once; it can then be renamed and deleted. */
    @Override
    public void close() throws IOException {
        database.close();
    }
}
