package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.util.function.Supplier;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A property as a property context has it: its tag, and the value or where the value is.
 *
 * <p>Source: [MS-PST] 2.3.3.3.
 *
 * @param tag identifier and type (wPropId, wPropType)
 * @param value the value when it has at most four bytes; else what names it (dwValueHnid)
 */
record PcRecord(int tag, int value) implements Supplier<String> {

    static final int KEY_SIZE = 2;
    static final int VALUE_SIZE = 6;

    /** {@return the record at {@code offset} as {@link #of} takes it} */
    static long packed(BinaryView records, int offset) throws CorruptDataException {
        // the file has the identifier in the lowest bits, then the type, then the value
        long record = records.i64("record", offset);
        return (record << (Integer.SIZE + Short.SIZE)) | ((record & 0xFFFF_0000L) << Short.SIZE)
                | (record >>> Integer.SIZE);
    }

    static PcRecord of(long packed) {
        return new PcRecord((int) (packed >>> Integer.SIZE), (int) packed);
    }

    /** {@return what errors call it} */
    @Override
    public String get() {
        return "property 0x%08X".formatted(tag);
    }

    StoredValue value(HeapOnNode heap) throws IOException {
        int size = StoredType.fixedSize(tag & 0xFFFF);
        if (size != 0 && size <= Integer.BYTES) {
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) (value >>> (i * Byte.SIZE));
            }
            return new StoredValue.Here(heap.node().view(this, bytes));
        }
        StoredValue found = heap.value(this, new Hid(value));
        if (size != 0 && found.size() != size) {
            heap.node().damages()
                    .met(heap.node().corrupt(get(), "has %d bytes, not %d".formatted(found.size(), size)));
        }
        return found;
    }
}
