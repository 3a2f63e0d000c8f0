package org.mapiscope.store.pst.ltp;

import java.io.IOException;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * A property as a property context has it: its tag, and the value or where the value is.
 *
 * <p>Source: [MS-PST] 2.3.3.3.
 *
 * @param id the property's identifier (wPropId)
 * @param type its type (wPropType)
 * @param value the value when it has at most four bytes; else what names it (dwValueHnid)
 */
record PcRecord(int id, int type, BinaryView value) {

    static final int KEY_SIZE = 2;
    static final int VALUE_SIZE = 6;

    static PcRecord read(BinaryView record) throws CorruptDataException {
        return new PcRecord(record.u16("wPropId", 0), record.u16("wPropType", KEY_SIZE),
                record.slice("dwValueHnid", 4, Integer.BYTES));
    }

    /** {@return the property's tag: identifier and type} */
    int tag() {
        return (id << Short.SIZE) | type;
    }

    StoredValue value(HeapOnNode heap) throws IOException {
        int size = StoredType.fixedSize(type);
        if (size != 0 && size <= value.size()) {
            return new StoredValue.Here(value.slice("dwValueHnid", 0, size));
        }
        String name = "property 0x%08X".formatted(tag());
        StoredValue found = heap.value(name, new Hid(value.i32("dwValueHnid", 0)));
        if (size != 0 && found.size() != size) {
            throw value.corrupt("dwValueHnid", 0, "of %s has %d bytes, not %d".formatted(name, found.size(), size));
        }
        return found;
    }
}
