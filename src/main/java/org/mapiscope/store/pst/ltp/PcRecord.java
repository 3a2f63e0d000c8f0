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
 * @param records the records that it is one of
 * @param offset bytes from their start to it
 */
record PcRecord(int tag, BinaryView records, int offset) implements Supplier<String> {

    static final int KEY_SIZE = 2;
    static final int VALUE_SIZE = 6;

    /** The value when it has at most four bytes; else what names it (dwValueHnid). */
    private static final int VALUE = 4;

    /** Reads the record at {@code offset}. */
    static PcRecord read(BinaryView records, int offset) throws CorruptDataException {
        // the file has the identifier before the type
        return new PcRecord(Integer.rotateLeft(records.i32("wPropId", offset), Short.SIZE), records, offset);
    }

    /** {@return what errors call it} */
    @Override
    public String get() {
        return "property 0x%08X".formatted(tag);
    }

    StoredValue value(HeapOnNode heap) throws IOException {
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
}
