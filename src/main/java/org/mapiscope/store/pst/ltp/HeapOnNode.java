package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.stream.IntStream;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
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

    private HeapOnNode(Node node, DataTree data, HeapNodeHeader header) {
        this.node = node;
        this.data = data;
        this.header = header;
    }

    /** @param signatures what the heap may hold, such as {@link HeapNodeHeader#PROPERTY_CONTEXT} */
    static HeapOnNode read(Node node, int... signatures) throws IOException {
        DataTree data = node.data();
        BinaryView first = block(node, data, 0);
        HeapNodeHeader header = HeapNodeHeader.read(first);
        if (IntStream.of(signatures).noneMatch(signature -> signature == header.clientSignature())) {
            throw first.corrupt("bClientSig", 3,
                    "is 0x%02X, not 0x%02X".formatted(header.clientSignature(), signatures[0]));
        }
        return new HeapOnNode(node, data, header);
    }

    Node node() {
        return node;
    }

    int clientSignature() {
        return header.clientSignature();
    }

    Hid userRoot() {
        return header.userRoot();
    }

    /** {@return an item's bytes, which errors will call {@code name}} */
    BinaryView item(String name, Hid hid) throws IOException {
        int index = hid.index(node.format());
        if (hid.isSubnode() || index == 0) {
            throw block(node, data, 0).corrupt(name, 0, "has HID %s, which names no item of a heap".formatted(hid));
        }
        BinaryView block = block(node, data, hid.block(node.format()));
        int mapOffset = block.u16("ibHnpm", 0);
        BinaryView map = block.rest("HNPAGEMAP", mapOffset);
        int count = map.u16("cAlloc", 0);
        if (index > count) {
            throw map.corrupt("cAlloc", 0, "is %d, HID %s of %s needs more".formatted(count, hid, name));
        }
        int place = PAGE_MAP_HEADER + (index - 1) * ENTRY;
        int from = map.u16("rgibAlloc", place);
        int to = map.u16("rgibAlloc", place + ENTRY);
        if (from > to || to > mapOffset) {
            throw map.corrupt("rgibAlloc", place, "is 0x%X to 0x%X, outside the block's items".formatted(from, to));
        }
        return block.slice(name, from, (long) to - from);
    }

    /** {@return what an HNID names: nothing, an item, or the data of a subnode} */
    StoredValue value(String name, Hid hnid) throws IOException {
        if (hnid.isNone()) {
            return new StoredValue.Here(block(node, data, 0).slice(name, 0, 0));
        }
        return hnid.isSubnode()
                ? new StoredValue.Subnode(subnode(hnid.nid()).data())
                : new StoredValue.Here(item(name, hnid));
    }

    Node subnode(Nid nid) throws IOException {
        return node.subnode(nid).orElseThrow(() -> node.corrupt("bidSub", "has no subnode " + nid));
    }

    private static BinaryView block(Node node, DataTree data, int index) throws CorruptDataException, IOException {
        BinaryView block = data.block(index);
        return block.slice(node.name() + " > HN", 0, block.size());
    }
}
