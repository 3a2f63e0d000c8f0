package org.mapiscope.store.pst.ndb;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.binary.PositionalFile;

/**
 * A PST file as nodes with data, opened for reading only. Safe for many threads.
 *
 * <p>Pages and blocks are read when they are asked for, and a bounded number of bytes of them is kept. Source: [MS-PST]
 * 2.2.
 */
public final class NodeDatabase implements Closeable {

    private final PositionalFile file;
    private final String pathText;
    private final Header header;
    private final EntryIndex<NbtEntry> nodes;
    private final EntryIndex<BbtEntry> blocks;
    private final DamagePolicy damages;
    private final BlockReader blockReader;

    private NodeDatabase(PositionalFile file, Header header, DamagePolicy damages) {
        this.file = file;
        this.pathText = file.path().toString();
        this.header = header;
        this.damages = damages;
        this.nodes = new BTree<>(file, header, BTreeKind.NODES, damages);
        this.blocks = new BTree<>(file, header, BTreeKind.BLOCKS, damages);
        this.blockReader = new BlockReader(file, header, blocks, damages);
    }

    /** A file whose nodes and blocks were found in another way than by its own B-trees. */
    NodeDatabase(PositionalFile file, Header header, EntryIndex<NbtEntry> nodes, EntryIndex<BbtEntry> blocks) {
        this(file, header, new Indexes(nodes, blocks), DamagePolicy.REFUSE);
    }

    private NodeDatabase(PositionalFile file, Header header, Indexes found, DamagePolicy damages) {
        this.file = file;
        this.pathText = file.path().toString();
        this.header = header;
        this.damages = damages;
        this.nodes = found.nodes;
        this.blocks = found.blocks;
        this.blockReader = new BlockReader(file, header, blocks, damages);
    }

    /** {@return the same nodes, of which {@code other} says what to do about damage} Closing one closes both. */
    public NodeDatabase with(DamagePolicy other) {
        return new NodeDatabase(file, header, new Indexes(nodes, blocks), other);
    }

    /**
     * Opens a file; nothing but its header is read yet.
     *
     * @throws CorruptDataException when it is no PST, or its header is damaged
     * @throws UnsupportedPstException when it is one of a kind that cannot be read
     */
    public static NodeDatabase open(Path path) throws IOException {
        return open(path, DamagePolicy.REFUSE);
    }

    /** @param damages what to do about damage that reading could go on past */
    public static NodeDatabase open(Path path, DamagePolicy damages) throws IOException {
        PositionalFile file = PositionalFile.open(path);
        try {
            Header header = Header.read(file, damages);
            return new NodeDatabase(file, header, damages);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    public Path path() {
        return file.path();
    }

    String pathText() {
        return pathText;
    }

    public Header header() {
        return header;
    }

    /** {@return the node B-tree, by NID} */
    public EntryIndex<NbtEntry> nodes() {
        return nodes;
    }

    /** {@return the block B-tree, by BID} */
    public EntryIndex<BbtEntry> blocks() {
        return blocks;
    }

    public Optional<Node> find(Nid nid) throws IOException {
        return nodes.find(nid.key()).map(entry -> new Node(this, entry));
    }

    /** {@return the node {@code nid}, without which the file is damaged} */
    public Node node(Nid nid) throws IOException {
        return find(nid).orElseThrow(() -> new CorruptDataException(path().toString(), "NBT",
                header.root().nodes().offset(), "nid", "has no node " + nid));
    }

    /** {@return the node that a walk over {@link #nodes} came to} */
    public Node node(NbtEntry entry) {
        return new Node(this, entry);
    }

    public DamagePolicy damages() {
        return damages;
    }

    BlockReader blockReader() {
        return blockReader;
    }

    /** Gives the file back at once; it can then be renamed and deleted. */
    @Override
    public void close() throws IOException {
        nodes.forget();
        blocks.forget();
        blockReader.forget();
        file.close();
    }

    /** How nodes and blocks are found. */
    private record Indexes(EntryIndex<NbtEntry> nodes, EntryIndex<BbtEntry> blocks) {}
}
