package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
record PcRecord(int tag, int value) {

    static final int KEY_SIZE = 2;
    static final int VALUE_SIZE = 6;

    static PcRecord read(BinaryView record) throws CorruptDataException {
        return new PcRecord((record.u16("wPropId", 0) << Short.SIZE) | record.u16("wPropType", KEY_SIZE),
                record.i32("dwValueHnid", 4));
    }

    int id() {
        return tag >>> Short.SIZE;
    }

    StoredValue value(HeapOnNode heap) throws IOException {
        int size = StoredType.fixedSize(tag & 0xFFFF);
        String name = "property 0x%08X".formatted(tag);
        if (size != 0 && size <= Integer.BYTES) {
            byte[] bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
            return new StoredValue.Here(heap.node().view(name, bytes).slice("dwValueHnid", 0, size));
        }
        StoredValue found = heap.value(name, new Hid(value));
        if (size != 0 && found.size() != size) {
            heap.node().damages()
                    .met(heap.node().corrupt(name, "has %d bytes, not %d".formatted(found.size(), size)));
        }
        return found;
    }
}
