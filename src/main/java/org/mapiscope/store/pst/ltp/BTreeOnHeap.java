package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mapiscope.binary.BinaryView;

/**
 * A B-tree in the items of a heap (BTH).
 *
 * <p>Source: [MS-PST] 2.3.2.
 *
 * @param heap the heap it is in
 * @param keySize bytes in a key (cbKey)
 * @param valueSize bytes in what a key leads to (cbEnt)
 * @param levels how many steps it is from the root to the records (bIdxLevels)
 * @param root the item to start from, or none in an empty tree (hidRoot)
 */
record BTreeOnHeap(HeapOnNode heap, int keySize, int valueSize, int levels, Hid root) {

    private static final int TYPE = 0xB5;
    private static final int HEADER_SIZE = 8;

    /** Reads the header at {@code hid}, and checks that keys and values are of the sizes that they must have here. */
    static BTreeOnHeap read(HeapOnNode heap, Hid hid, int keySize, int valueSize) throws IOException {
        BinaryView header = heap.item("BTHHEADER", hid).slice("BTHHEADER", 0, HEADER_SIZE);
        if (header.u8("bType", 0) != TYPE) {
            throw header.corrupt("bType", 0, "is 0x%02X, not 0x%02X".formatted(header.u8("bType", 0), TYPE));
        }
        if (header.u8("cbKey", 1) != keySize) {
            throw header.corrupt("cbKey", 1, "is %d, not %d".formatted(header.u8("cbKey", 1), keySize));
        }
        if (header.u8("cbEnt", 2) != valueSize) {
            throw header.corrupt("cbEnt", 2, "is %d, not %d".formatted(header.u8("cbEnt", 2), valueSize));
        }
        return new BTreeOnHeap(heap, keySize, valueSize, header.u8("bIdxLevels", 3),
                new Hid(header.i32("hidRoot", 4)));
    }

    /** {@return the items with the records, in the tree's order} */
    List<Hid> leaves() throws IOException {
        List<Hid> items = root.isNone() ? List.of() : List.of(root);
        Set<Integer> seen = new HashSet<>();
        seen.add(root.value());
        for (int level = levels; level > 0; level--) {
            List<Hid> below = new ArrayList<>();
            for (Hid hid : items) {
                addChildren(hid, below, seen);
            }
            items = below;
        }
        return items;
    }

    /** {@return the records of one of the {@link #leaves}, one after the other} */
    BinaryView records(Hid leaf) throws IOException {
        BinaryView records = heap.item("BTH records", leaf);
        checkWhole(records, recordSize());
        return records;
    }

    /** {@return bytes in a record: a key and what it leads to} */
    int recordSize() {
        return keySize + valueSize;
    }

    private void addChildren(Hid hid, List<Hid> below, Set<Integer> seen) throws IOException {
        BinaryView index = heap.item("BTH index", hid);
        int size = keySize + Integer.BYTES;
        checkWhole(index, size);
        for (int offset = 0; offset + size <= index.size(); offset += size) {
            Hid child = new Hid(index.i32("hidNextLevel", offset + keySize));
            if (!seen.add(child.value())) {
                throw index.corrupt("hidNextLevel", offset + keySize, "is %s, for the second time".formatted(child));
            }
            below.add(child);
        }
    }

    private void checkWhole(BinaryView item, int size) throws IOException {
        if (item.size() % size != 0) {
            heap.node().damages()
                    .met(item.corrupt("records", 0, "have %d bytes, no multiple of %d".formatted(item.size(), size)));
        }
    }
}
