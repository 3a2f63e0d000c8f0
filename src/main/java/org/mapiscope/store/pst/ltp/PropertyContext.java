package org.mapiscope.store.pst.ltp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.store.pst.ndb.Node;

/**
 * The properties of an object (PC). Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.3.
 */
public final class PropertyContext {

    /** As many identifiers as there are. */
    private static final int MOST = 1 << Short.SIZE;

    private final HeapOnNode heap;
    /** By their identifiers, one after the other. */
    private final BinaryView records;
    private final int count;

    private PropertyContext(HeapOnNode heap, BinaryView records) {
        this.heap = heap;
        this.records = records;
        this.count = records.size() / StoredProperty.SIZE;
    }

    /** Reads the list of properties; the values are read as they are asked for. */
    public static PropertyContext read(Node node) throws IOException {
        HeapOnNode heap = HeapOnNode.read(node, HeapNodeHeader.PROPERTY_CONTEXT);
        BTreeOnHeap tree = BTreeOnHeap.read(heap, heap.userRoot(), StoredProperty.KEY_SIZE, StoredProperty.VALUE_SIZE);
        List<Hid> leaves = tree.leaves();
        BinaryView records = leaves.size() == 1 ? tree.records(leaves.getFirst()) : joined(tree, leaves);
        if (records.size() / StoredProperty.SIZE > MOST) {
            throw tooMany(records);
        }
        return new PropertyContext(heap, isSorted(records) ? records : sorted(node, records));
    }

    /** {@return the records of all leaves} */
    private static BinaryView joined(BTreeOnHeap tree, List<Hid> leaves) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Hid leaf : leaves) {
            BinaryView some = tree.records(leaf);
            if (all.size() + some.size() > MOST * StoredProperty.SIZE) {
                throw tooMany(some);
            }
            all.writeBytes(some.first(some.size() - some.size() % StoredProperty.SIZE).bytes());
        }
        return tree.heap().node().view(() -> "BTH records", all.toByteArray());
    }

    private static CorruptDataException tooMany(BinaryView records) {
        return records.corrupt("record", 0, "is one of more than %d properties".formatted(MOST));
    }

    private static boolean isSorted(BinaryView records) throws CorruptDataException {
        int last = 0;
        boolean sorted = true;
        for (int at = 0; at + StoredProperty.SIZE <= records.size(); at += StoredProperty.SIZE) {
            int id = records.u16("wPropId", at);
            sorted &= id >= last;
            last = id;
        }
        return sorted;
    }

    /** {@return the records by their identifiers; those with the same one stay in their order} */
    private static BinaryView sorted(Node node, BinaryView records) throws CorruptDataException {
        int[] ids = new int[records.size() / StoredProperty.SIZE];
        List<Integer> order = new ArrayList<>(ids.length);
        for (int i = 0; i < ids.length; i++) {
            ids[i] = records.u16("wPropId", (long) i * StoredProperty.SIZE);
            order.add(i);
        }
        order.sort(Comparator.comparingInt(place -> ids[place]));
        byte[] bytes = new byte[ids.length * StoredProperty.SIZE];
        for (int i = 0; i < ids.length; i++) {
            records.copyTo(order.get(i) * StoredProperty.SIZE, bytes, i * StoredProperty.SIZE, StoredProperty.SIZE);
        }
        return node.view(() -> "BTH records", bytes);
    }

    /** {@return the node whose properties these are} */
    public Node node() {
        return heap.node();
    }

    /** {@return all properties, in ascending order of their identifiers; their values are read as they are asked for} */
    public List<StoredProperty> all() throws IOException {
        List<StoredProperty> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(property(i));
        }
        return all;
    }

    /** {@return the tags of all properties, in ascending order} */
    public List<Integer> tags() throws IOException {
        List<Integer> tags = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tags.add(StoredProperty.tag(records, i * StoredProperty.SIZE));
        }
        return tags;
    }

    /** {@return the tag under which property {@code id} is stored, whatever its type} */
    public Optional<Integer> tag(int id) throws IOException {
        return find(id).map(StoredProperty::tag);
    }

    /** {@return the value of property {@code id}, whatever its type} */
    public Optional<StoredValue> value(int id) throws IOException {
        Optional<StoredProperty> found = find(id);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get().value());
    }

    /** {@return the value of property {@code tag}, when it is stored with this type} */
    public Optional<StoredValue> valueOf(int tag) throws IOException {
        Optional<StoredProperty> found = find(tag >>> Short.SIZE);
        return found.isEmpty() || found.get().tag() != tag
                ? Optional.empty()
                : Optional.of(found.get().value());
    }

    /** {@return the number in property {@code tag}, of PT_LONG} */
    public Optional<Integer> number(int tag) throws IOException {
        Optional<StoredValue> value = valueOf(tag);
        return value.isEmpty() ? Optional.empty() : Optional.of(value.get().bytes().i32("value", 0));
    }

    private StoredProperty property(int index) throws CorruptDataException {
        return new StoredProperty(heap, records, index * StoredProperty.SIZE);
    }

    private Optional<StoredProperty> find(int id) throws IOException {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = records.u16("wPropId", (long) middle * StoredProperty.SIZE);
            if (found == id) {
                return Optional.of(property(middle));
            }
            if (found < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
