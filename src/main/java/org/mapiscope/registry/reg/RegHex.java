package org.mapiscope.registry.reg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Reads bytes in hex, with commas between, that go on in the next line where one ends with a backslash. Not thread-safe.
 */
final class RegHex {
    private final RegCursor cursor;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    RegHex(RegCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads up to the end of the last line, or to the comment there. */
    byte[] read() throws RegSyntaxException, IOException {
        cursor.beginBytes();
        boolean more = true;
        while (more) {
            cursor.skipBlanks();
            if (cursor.peek() == '\\') {
                cursor.skip(1);
                cursor.end();
                more = cursor.nextLineOfBytes();
            } else if (cursor.atEnd() || cursor.peek() == ';') {
                more = false;
            } else {
                more = oneByte();
            }
        }
        return bytes.toByteArray();
    }

    /** {@return whether a comma is behind it} */
    private boolean oneByte() throws RegSyntaxException {
        int high = digit();
        if (high < 0) {
            throw new RegSyntaxException("has something else than bytes in hex: " + RegForm.shown(cursor.rest()));
        }
        int low = digit();
        if (bytes.size() >= RegFile.MAX_DATA) {
            throw new RegSyntaxException("has a value of more than %d bytes".formatted(RegFile.MAX_DATA));
        }
        bytes.write(low < 0 ? high : high << 4 | low);
        cursor.skipBlanks();
        if (cursor.peek() == ',') {
            cursor.skip(1);
            return true;
        }
        return false;
    }

    private int digit() {
        char next = cursor.peek();
        int digit = next < 0x80 ? Character.digit(next, 16) : -1;
        cursor.skip(digit < 0 ? 0 : 1);
        return digit;
    }
}
