package org.mapiscope.store.pst.ltp;

import java.io.IOException;

/** A property of a property context. Safe for many threads. */
public final class StoredProperty {

    private final HeapOnNode heap;
    private final PcRecord record;

    StoredProperty(HeapOnNode heap, PcRecord record) {
        this.heap = heap;
        this.record = record;
    }

    /** {@return the tag that it is stored under: identifier and type} */
    public int tag() {
        return record.tag();
    }

    public StoredValue value() throws IOException {
        return record.value(heap);
    }
}
