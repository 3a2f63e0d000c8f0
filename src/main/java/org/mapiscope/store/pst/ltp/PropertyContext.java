package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mapiscope.binary.BinaryView;
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
    /** Of each property its tag and, in the lower half, what the record has of the value. */
    private final long[] records;

    private PropertyContext(HeapOnNode heap, long[] records) {
        this.heap = heap;
        this.records = records;
    }

    /** Reads the list of properties; the values are read as they are asked for. */
    public static PropertyContext read(Node node) throws IOException {
        HeapOnNode heap = HeapOnNode.read(node, HeapNodeHeader.PROPERTY_CONTEXT);
        BTreeOnHeap tree = BTreeOnHeap.read(heap, heap.userRoot(), PcRecord.KEY_SIZE, PcRecord.VALUE_SIZE);
        long[] records = {};
        int count = 0;
        boolean ordered = true;
        for (Hid leaf : tree.leaves()) {
            BinaryView all = tree.records(leaf);
            int more = all.size() / tree.recordSize();
            if (count + more > MOST) {
                throw all.corrupt("record", 0, "is one of more than %d properties".formatted(MOST));
            }
            records = Arrays.copyOf(records, count + more);
            for (int i = 0; i < more; i++, count++) {
                records[count] = PcRecord.packed(all, i * tree.recordSize());
                ordered &= count == 0 || id(records[count]) >= id(records[count - 1]);
            }
        }
        return new PropertyContext(heap, ordered ? records : sorted(records));
    }

    /** {@return the records by their identifiers; those with the same one stay as they are} */
    private static long[] sorted(long[] records) {
        return LongStream.of(records).boxed().sorted(Comparator.comparingInt(PropertyContext::id))
                .mapToLong(Long::longValue).toArray();
    }

    private static int id(long record) {
        return (int) (record >>> (Integer.SIZE + Short.SIZE));
    }

    /** {@return the node whose properties these are} */
    public Node node() {
        return heap.node();
    }

    /** {@return all properties, in ascending order of their identifiers; their values are read as they are asked for} */
    public List<StoredProperty> all() {
        List<StoredProperty> all = new ArrayList<>(records.length);
        for (long record : records) {
            all.add(new StoredProperty(heap, PcRecord.of(record)));
        }
        return all;
    }

    /** {@return the tags of all properties, in ascending order} */
    public List<Integer> tags() {
        List<Integer> tags = new ArrayList<>(records.length);
        for (long record : records) {
            tags.add(PcRecord.of(record).tag());
        }
        return tags;
    }

    /** {@return the tag under which property {@code id} is stored, whatever its type} */
    public Optional<Integer> tag(int id) {
        return find(id).map(PcRecord::tag);
    }

    /** {@return the value of property {@code id}, whatever its type} */
    public Optional<StoredValue> value(int id) throws IOException {
        Optional<PcRecord> record = find(id);
        return record.isEmpty() ? Optional.empty() : Optional.of(record.get().value(heap));
    }

    /** {@return the value of property {@code tag}, when it is stored with this type} */
    public Optional<StoredValue> valueOf(int tag) throws IOException {
        Optional<PcRecord> record = find(tag >>> Short.SIZE);
        return record.isEmpty() || record.get().tag() != tag
                ? Optional.empty()
                : Optional.of(record.get().value(heap));
    }

    /** {@return the number in property {@code tag}, of PT_LONG} */
    public Optional<Integer> number(int tag) throws IOException {
        Optional<StoredValue> value = valueOf(tag);
        return value.isEmpty() ? Optional.empty() : Optional.of(value.get().bytes().i32("value", 0));
    }

    private Optional<PcRecord> find(int id) {
        int low = 0;
        int high = records.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (id(records[middle]) == id) {
                return Optional.of(PcRecord.of(records[middle]));
            }
            if (id(records[middle]) < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
