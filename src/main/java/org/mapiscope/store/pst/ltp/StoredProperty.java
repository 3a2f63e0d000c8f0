package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.function.Supplier;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A property as a property context has it: its tag, and the value or where the value is. Safe for many threads.
 *
 * <p>Source: [MS-PST] 2.3.3.3.
 */
public final class StoredProperty implements Supplier<String> {

    static final int KEY_SIZE = 2;
    static final int VALUE_SIZE = 6;

    /** Bytes in a record: a key and what it leads to. */
    static final int SIZE = KEY_SIZE + VALUE_SIZE;

    /** The value when it has at most four bytes; else what names it (dwValueHnid). */
    private static final int VALUE = 4;

    private final HeapOnNode heap;
    private final BinaryView records;
    private final int offset;
    private final int tag;

    /** @param offset bytes from the start of {@code records} to the property's own */
    StoredProperty(HeapOnNode heap, BinaryView records, int offset) throws CorruptDataException {
        this.heap = heap;
        this.records = records;
        this.offset = offset;
        this.tag = tag(records, offset);
    }

    /** {@return the tag of the record at {@code offset}} */
    static int tag(BinaryView records, int offset) throws CorruptDataException {
        // the file has the identifier before the type
        return Integer.rotateLeft(records.i32("wPropId", offset), Short.SIZE);
    }

    /** {@return the tag that it is stored under: identifier and type (wPropId, wPropType)} */
    public int tag() {
        return tag;
    }

    public StoredValue value() throws IOException {
        int size = StoredType.fixedSize(tag & 0xFFFF);
        if (size != 0 && size <= Integer.BYTES) {
            return new StoredValue.Here(records.slice(this, offset + VALUE, size));
        }
        StoredValue found = heap.value(this, new Hid(records.i32("dwValueHnid", offset + VALUE)));
        if (size != 0 && found.size() != size) {
            heap.node().damages()
                    .met(heap.node().corrupt(get(), "has %d bytes, not %d".formatted(found.size(), size)));
        }
        return found;
    }

    /** {@return what errors call it} */
    @Override
    public String get() {
        return "property 0x%08X".formatted(tag);
    }
}
