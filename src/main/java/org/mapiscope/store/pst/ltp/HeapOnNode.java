package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.store.pst.ndb.DataTree;
import org.mapiscope.store.pst.ndb.Nid;
import org.mapiscope.store.pst.ndb.Node;

/**
 * A heap of items in the blocks of a node (HN). Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.1.
 */
final class HeapOnNode {

    private static final int ENTRY = Short.BYTES;
    /** Bytes in a page map before the places of its items: cAlloc and cFree. */
    private static final int PAGE_MAP_HEADER = 4;

    private final Node node;
    private final DataTree data;
    private final HeapNodeHeader header;
    private volatile @Nullable Block last;

    private HeapOnNode(Node node, DataTree data, int... signatures) throws IOException {
        this.node = node;
        this.data = data;
        BinaryView first = block(0).view;
        this.header = HeapNodeHeader.read(first);
        boolean expected = false;
        for (int signature : signatures) {
            expected |= signature == header.clientSignature();
        }
        if (!expected) {
            throw first.corrupt("bClientSig", 3,
                    "is 0x%02X, not 0x%02X".formatted(header.clientSignature(), signatures[0]));
        }
    }

    /** @param signatures what the heap may hold, such as {@link HeapNodeHeader#PROPERTY_CONTEXT} */
    static HeapOnNode read(Node node, int... signatures) throws IOException {
        return new HeapOnNode(node, node.data(), signatures);
    }

    /** As {@link #read}, but of a large heap no more than it takes to look at some items. */
    static HeapOnNode open(Node node, int... signatures) throws IOException {
        return new HeapOnNode(node, node.openData(), signatures);
    }

    Node node() {
        return node;
    }

    /** {@return more bytes than all blocks can have} */
    long mostBytes() {
        return (long) data.blockCount() * node.format().maxBlockData();
    }

    int clientSignature() {
        return header.clientSignature();
    }

    Hid userRoot() {
        return header.userRoot();
    }

    /** {@return an item's bytes, which errors will call {@code name}} */
    BinaryView item(String name, Hid hid) throws IOException {
        return item(() -> name, hid);
    }

    /** {@return an item's bytes, which errors will call what {@code name} says} */
    BinaryView item(Supplier<String> name, Hid hid) throws IOException {
        int index = hid.index(node.format());
        if (hid.isSubnode() || index == 0) {
            throw block(0).view.corrupt(name.get(), 0, "has HID %s, which names no item of a heap".formatted(hid));
        }
        Block block = block(hid.block(node.format()));
        if (index > block.count) {
            throw block.view.rest("HNPAGEMAP", block.map).corrupt("cAlloc", 0,
                    "is %d, HID %s of %s needs more".formatted(block.count, hid, name.get()));
        }
        long place = block.map + PAGE_MAP_HEADER + (index - 1L) * ENTRY;
        int from = block.view.u16("rgibAlloc", place);
        int to = block.view.u16("rgibAlloc", place + ENTRY);
        if (from > to || to > block.map) {
            throw block.view.corrupt("rgibAlloc", place,
                    "is 0x%X to 0x%X, outside the block's items".formatted(from, to));
        }
        return block.view.slice(name, from, (long) to - from);
    }

    /** {@return what an HNID names: nothing, an item, or the data of a subnode} */
    StoredValue value(Supplier<String> name, Hid hnid) throws IOException {
        if (hnid.isNone()) {
            return new StoredValue.Here(block(0).view.slice(name, 0, 0));
        }
        return hnid.isSubnode()
                ? new StoredValue.Subnode(subnode(hnid.nid()).data())
                : new StoredValue.Here(item(name, hnid));
    }

    Node subnode(Nid nid) throws IOException {
        Optional<Node> found = node.subnode(nid);
        if (found.isEmpty()) {
            throw node.corrupt("bidSub", "has no subnode " + nid);
        }
        return found.get();
    }

    /** {@return block {@code index}; the one that was used last is at hand} */
    private Block block(int index) throws IOException {
        Block known = last;
        if (known != null && known.index == index) {
            return known;
        }
        BinaryView data = this.data.block(index);
        BinaryView view = data.slice(() -> node.name() + " > HN", 0, data.size());
        int map = view.u16("ibHnpm", 0);
        Block read = new Block(index, view, map, view.u16("cAlloc", map));
        last = read;
        return read;
    }

    /**
     * A block and where its items are.
     *
     * @param map bytes from its start to the map of its items (ibHnpm)
     * @param count number of items (cAlloc)
     */
    private record Block(int index, BinaryView view, int map, int count) {}
}
