package org.mapiscope.smartview;

import org.mapiscope.mapi.Bytes;

/** Bytes; their text is their number and their hex. */
final class BytesPart extends Part {
    private final Bytes bytes;

    BytesPart(boolean set, int offset, int end, Bytes bytes) {
        super(set, offset, end);
        this.bytes = bytes;
        if (set) {
            text(hexText(bytes));
        }
    }

    /** {@return the number of bytes and their hex, {@code cb: 2 lpb: 0A0B}} */
    static String hexText(Bytes bytes) {
        return "cb: %d lpb: %s".formatted(bytes.size(), bytes.isEmpty() ? "NULL" : bytes.hex());
    }

    Bytes bytes() {
        return bytes;
    }

    int size() {
        return bytes.size();
    }

    boolean isEmpty() {
        return bytes.isEmpty();
    }
}
