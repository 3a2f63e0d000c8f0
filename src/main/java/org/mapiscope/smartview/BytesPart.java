package org.mapiscope.smartview;

import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;

/** Bytes; their text is their number and their hex. */
final class BytesPart extends Part {
    private final Bytes bytes;

    BytesPart(boolean set, int offset, int end, Bytes bytes) {
        super(set, offset, end);
        this.bytes = bytes;
        if (set) {
            text(ValueText.hex(bytes));
        }
    }

    Bytes bytes() {
        return bytes;
    }

    int size() {
        return bytes.size();
    }
}
