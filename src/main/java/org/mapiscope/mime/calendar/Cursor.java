package org.mapiscope.mime.calendar;

import java.nio.charset.StandardCharsets;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/** Reads one field of a structure after the other. Not thread-safe. */
final class Cursor {
    private final BinaryView view;
    private long position;

    Cursor(BinaryView view) {
        this.view = view;
    }

    int u16(String field) throws CorruptDataException {
        int value = view.u16(field, position);
        position += Short.BYTES;
        return value;
    }

    long u32(String field) throws CorruptDataException {
        long value = view.u32(field, position);
        position += Integer.BYTES;
        return value;
    }

    int i32(String field) throws CorruptDataException {
        int value = view.i32(field, position);
        position += Integer.BYTES;
        return value;
    }

    /** {@return a count, checked before anything is made for it} */
    int count(String field, int most) throws CorruptDataException {
        long at = position;
        return view.limited(field, at, u32(field), most);
    }

    /** {@return a string of one byte a character, behind its length with and without a zero} */
    String text(String field) throws CorruptDataException {
        u16(field);
        int length = u16(field);
        String text = new String(view.bytes(field, position, length), StandardCharsets.ISO_8859_1);
        position += length;
        return text;
    }

    void skip(long bytes) {
        position += bytes;
    }
}
