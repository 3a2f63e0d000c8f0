package org.mapiscope.store.pst.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.store.pst.ndb.Nid;

/**
 * Writes a PST from front to back. One thread.
 *
 * <p>Folders and messages are pushed in as they come; only {@link #finish} makes a file of it that can be read. Source:
 * [MS-PST] 2.7.
 */
public final class StoreWriter implements Closeable {

    /** Nodes below this one have fixed names. */
    private static final int FIRST_FREE = 0x400 << 5;

    private static final Nid NID_SEARCH_MANAGEMENT_QUEUE = new Nid(0x1E1);
    private static final Nid NID_SEARCH_ACTIVITY_LIST = new Nid(0x201);
    private static final Nid NID_SEARCH_DOMAIN_OBJECT = new Nid(0x261);

    private final FileChannel file;
    private final FileSpace space;
    private final Storage storage;
    private final NameMap names = new NameMap();
    private final Set<Nid> fixed = new HashSet<>();

    private StoreWriter(FileChannel file) {
        this.file = file;
        this.space = new FileSpace(file);
        BlockWriter blocks = new BlockWriter(space);
        this.storage = new Storage(blocks, new DataWriter(blocks), new NodeNames(), new NodeIndex());
    }

    /** Makes {@code path}, which must not exist. */
    public static StoreWriter create(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        StaleFiles.hold(file);
        return new StoreWriter(file);
    }

    /** {@return the identifiers of named properties} */
    public NameMap names() {
        return names;
    }

    /** {@return the names of nodes} */
    public NodeNames nodeNames() {
        return storage.names();
    }

    /** Begins the root folder, in which all others are. */
    public FolderWriter root(FolderTables tables) {
        return new FolderWriter(this, tables, Nid.NID_ROOT_FOLDER);
    }

    /** Writes bytes that a property is to refer to. */
    public StoredData data(InputStream in) throws IOException {
        return storage.data().write(in);
    }

    /** {@return a table that becomes a node with {@link #node}} */
    public TableWriter table(TableLayout layout) {
        return new TableWriter(storage, layout);
    }

    /** Adds a node with a table. */
    public void node(Nid nid, Nid parent, TableWriter table) throws IOException {
        node(nid, parent, table.finish());
    }

    /** Adds a node with properties. */
    public void node(Nid nid, Nid parent, Properties properties) throws IOException {
        Subnodes subnodes = new Subnodes();
        long data = PropertyWriter.write(storage, properties, subnodes);
        node(nid, parent, new StoredNode(data, subnodes.write(storage.blocks())));
    }

    /** Adds a node. */
    public void node(Nid nid, Nid parent, StoredNode node) {
        if (Integer.compareUnsigned(nid.value(), FIRST_FREE) < 0) {
            fixed.add(nid);
        }
        storage.names().use(nid);
        storage.nodes().add(nid.value(), parent.value(), node);
    }

    /** {@return bytes of the file that are in use so far} */
    public long size() {
        return space.size();
    }

    /**
     * Writes what the file has once, and with it completes the file; it is on the disk when this returns.
     *
     * @param store the properties of the message store
     */
    public void finish(Properties store) throws IOException {
        Nid none = new Nid(0);
        node(Nid.NID_MESSAGE_STORE, none, store);
        node(Nid.NID_NAME_TO_ID_MAP, none, names.properties());
        for (Nid template : StandardTables.templates()) {
            if (!fixed.contains(template)) {
                node(template, none, table(TableLayout.of(StandardTables.columns(template))));
            }
        }
        for (Nid empty : List.of(NID_SEARCH_MANAGEMENT_QUEUE, NID_SEARCH_ACTIVITY_LIST, NID_SEARCH_DOMAIN_OBJECT)) {
            if (!fixed.contains(empty)) {
                node(empty, none, StoredNode.EMPTY);
            }
        }
        complete();
        file.force(true);
    }

    Storage storage() {
        return storage;
    }

    private void complete() throws IOException {
        PageNames pages = new PageNames();
        BlockWriter blocks = storage.blocks();
        TreePages blockTree = new TreePages(space, pages, TreePages.Kind.BLOCKS);
        for (int i = 0; i < blocks.count(); i++) {
            Place place = blocks.place(i);
            blockTree.entry(place.bid()).putLong(place.offset()).putShort((short) blocks.length(i))
                    .putShort((short) BlockWriter.REFERENCES).putInt(0);
        }
        Place blockRoot = blockTree.finish();
        Place nodeRoot = storage.nodes().write(space, pages);
        space.end();
        HeaderWriter.write(file, space,
                new HeaderWriter.Roots(nodeRoot, blockRoot, blocks.nextBid(), pages, storage.names()));
    }

    /** Gives the file back, whether it is complete or not. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
