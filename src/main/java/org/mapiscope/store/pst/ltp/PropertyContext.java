package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.store.pst.ndb.Node;

/**
 * The properties of an object (PC). Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.3.
 */
public final class PropertyContext {

    private final HeapOnNode heap;
    private final SortedMap<Integer, PcRecord> records;

    private PropertyContext(HeapOnNode heap, SortedMap<Integer, PcRecord> records) {
        this.heap = heap;
        this.records = records;
    }

    /** Reads the list of properties; the values are read as they are asked for. */
    public static PropertyContext read(Node node) throws IOException {
        HeapOnNode heap = HeapOnNode.read(node, HeapNodeHeader.PROPERTY_CONTEXT);
        BTreeOnHeap tree = BTreeOnHeap.read(heap, heap.userRoot(), PcRecord.KEY_SIZE, PcRecord.VALUE_SIZE);
        SortedMap<Integer, PcRecord> records = new TreeMap<>();
        for (BinaryView record : tree.records()) {
            PcRecord property = PcRecord.read(record);
            records.put(property.id(), property);
        }
        return new PropertyContext(heap, records);
    }

    /** {@return the node whose properties these are} */
    public Node node() {
        return heap.node();
    }

    /** {@return the tags of all properties, in ascending order} */
    public List<Integer> tags() {
        List<Integer> tags = new ArrayList<>(records.size());
        for (PcRecord record : records.values()) {
            tags.add(record.tag());
        }
        return tags;
    }

    /** {@return the tag under which property {@code id} is stored, whatever its type} */
    public Optional<Integer> tag(int id) {
        return Optional.ofNullable(records.get(id)).map(PcRecord::tag);
    }

    /** {@return the value of property {@code id}, whatever its type} */
    public Optional<StoredValue> value(int id) throws IOException {
        PcRecord record = records.get(id);
        return record == null ? Optional.empty() : Optional.of(record.value(heap));
    }

    /** {@return the value of property {@code tag}, when it is stored with this type} */
    public Optional<StoredValue> valueOf(int tag) throws IOException {
        PcRecord record = records.get(tag >>> Short.SIZE);
        return record == null || record.tag() != tag ? Optional.empty() : Optional.of(record.value(heap));
    }

    /** {@return the number in property {@code tag}, of PT_LONG; or 0} */
    public Optional<Integer> number(int tag) throws IOException {
        Optional<StoredValue> value = valueOf(tag);
        return value.isEmpty() ? Optional.empty() : Optional.of(value.get().bytes().i32("value", 0));
    }
}
