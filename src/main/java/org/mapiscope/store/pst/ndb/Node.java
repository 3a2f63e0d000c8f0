package org.mapiscope.store.pst.ndb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A node with its data and its subnodes; a subnode is a node too. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.2.1.1.
 */
public final class Node {

    /** Deeper than messages within messages go; each has two levels. */
    private static final int MAX_DEPTH = 1024;

    private final NodeDatabase database;
    private final @Nullable Node outer;
    private final NbtEntry entry;
    private final int depth;
    private volatile @Nullable SubnodeTree subnodes;

    Node(NodeDatabase database, NbtEntry entry) {
        this.database = database;
        this.outer = null;
        this.entry = entry;
        this.depth = 0;
    }

    private Node(Node outer, SlEntry entry) {
        this.database = outer.database;
        this.outer = outer;
        this.entry = new NbtEntry(entry.nid(), entry.data(), entry.subnodes(), outer.nid());
        this.depth = outer.depth + 1;
    }

    public Nid nid() {
        return entry.nid();
    }

    /** {@return the folder that a folder or message is in; the node that a subnode is in} */
    public Nid parent() {
        return entry.parent();
    }

    /** {@return the way down to the node, such as {@code node 0x200024 > subnode 0x692}} */
    public String name() {
        return outer == null ? "node " + nid() : outer.name() + " > subnode " + nid();
    }

    /** {@return the block that its data are in, or start from (bidData)} */
    public Bid dataBlock() {
        return entry.data();
    }

    /** {@return the block that its subnodes start from, or none (bidSub)} */
    public Bid subnodeBlock() {
        return entry.subnodes();
    }

    public PstFormat format() {
        return database.header().format();
    }

    /** {@return what to do about damage that reading could go on past} */
    public DamagePolicy damages() {
        return database.damages();
    }

    /** {@return whether the node has data} */
    public boolean hasData() {
        return !entry.data().isNone();
    }

    public DataTree data() throws IOException {
        checkData();
        return DataTree.read(database.blockReader(), entry.data());
    }

    /** {@return its data for who looks at some blocks of them} Of many blocks only those are named that are asked for. */
    public DataTree openData() throws IOException {
        checkData();
        return DataTree.open(database.blockReader(), entry.data());
    }

    private void checkData() throws CorruptDataException {
        if (!hasData()) {
            throw corrupt("bidData", "is 0, the node has no data");
        }
    }

    public Optional<Node> subnode(Nid nid) throws IOException {
        if (entry.subnodes().isNone()) {
            return Optional.empty();
        }
        Optional<SlEntry> found = tree().find(nid);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Node(this, found.get()));
    }

    /** {@return all subnodes, in ascending order} */
    public List<Node> subnodes() throws IOException {
        List<Node> all = new ArrayList<>();
        if (!entry.subnodes().isNone()) {
            for (SlEntry found : tree().all()) {
                all.add(new Node(this, found));
            }
        }
        return all;
    }

    /** {@return a view of {@code bytes} that are from this node, but not in one piece in the file} */
    public BinaryView view(String part, byte[] bytes) {
        return BinaryView.of(database.path().toString(), name() + " > " + part, 0, bytes);
    }

    /** As {@link #view(String, byte[])}, with a name that is made when an error needs it. */
    public BinaryView view(Supplier<String> part, byte[] bytes) {
        return BinaryView.of(database.pathText(), () -> name() + " > " + part.get(), 0, bytes);
    }

    /** {@return the error that {@code field} of this node cannot be what it is} */
    public CorruptDataException corrupt(String field, String found) {
        return new CorruptDataException(database.path().toString(), name(), 0, field, found);
    }

    private SubnodeTree tree() throws IOException {
        SubnodeTree known = subnodes;
        if (known == null) {
            known = readTree();
            subnodes = known;
        }
        return known;
    }

    private SubnodeTree readTree() throws IOException {
        if (depth > MAX_DEPTH) {
            throw corrupt("bidSub", "is more than %d levels down".formatted(MAX_DEPTH));
        }
        for (Node above = outer; above != null; above = above.outer) {
            if (above.entry.subnodes().key() == entry.subnodes().key()) {
                throw corrupt("bidSub", "is %s, as in %s".formatted(entry.subnodes(), above.name()));
            }
        }
        return SubnodeTree.read(database.blockReader(), entry.subnodes());
    }
}
