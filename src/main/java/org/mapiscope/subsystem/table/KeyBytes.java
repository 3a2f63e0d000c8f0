package org.mapiscope.subsystem.table;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.mapiscope.mapi.Bytes;

/**
 * Writes what rows are sorted by as bytes that compare, unsigned and from the first on, as the keys themselves do with {@link
 * Ordering.Key#compare}. Compact where a million rows are sorted: one row's keys are one run of bytes.
 */
final class KeyBytes {
    private static final int VALUE = 1;
    private static final int MISSING = 2;
    /** Behind the last value of a list; less than any value's mark. */
    private static final int END = 0;

    // in the order of their classes' names, as ValueOrder compares keys of different kinds
    private static final int BOOLEAN = 1;
    private static final int DOUBLE = 2;
    private static final int LONG = 3;
    private static final int STRING = 4;
    private static final int LIST = 5;
    private static final int BYTES = 6;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int turned;

    /** Adds a key of {@link ValueOrder#key}. */
    void add(Object key, boolean descending) {
        if (ValueOrder.isMissing(key)) {
            // last in both directions
            out.write(MISSING);
            return;
        }
        out.write(VALUE);
        turned = descending ? 0xFF : 0;
        value(key);
        turned = 0;
    }

    private void value(Object key) {
        switch (key) {
            case Boolean v -> {
                write(BOOLEAN);
                write(v ? 1 : 0);
            }
            case Double v -> {
                write(DOUBLE);
                long bits = Double.doubleToLongBits(v);
                // of negative numbers all bits are turned over, of others the sign: then they compare unsigned
                number(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
            }
            case Long v -> {
                write(LONG);
                number(v ^ Long.MIN_VALUE);
            }
            case String v -> {
                write(STRING);
                text(v);
            }
            case List<?> v -> {
                write(LIST);
                list(v);
            }
            case Bytes v -> {
                write(BYTES);
                for (int i = 0; i < v.size(); i++) {
                    escaped(v.u8(i));
                }
                end();
            }
            default -> throw new IllegalArgumentException("No key: " + key.getClass().getName());
        }
    }

    private void list(List<?> keys) {
        for (Object each : keys) {
            if (ValueOrder.isMissing(each)) {
                write(MISSING);
            } else {
                write(VALUE);
                value(each);
            }
        }
        write(END);
    }

    private void number(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            write((int) (value >>> shift) & 0xFF);
        }
    }

    /** As UTF-8 writes code points, halves of pairs too: its bytes have the order of the code points. */
    private void text(String text) {
        int i = 0;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            point = Character.toLowerCase(Character.toUpperCase(point));
            if (point < 0x80) {
                escaped(point);
            } else if (point < 0x800) {
                write(0xC0 | (point >> 6));
                further(point, 0);
            } else if (point < 0x10000) {
                write(0xE0 | (point >> 12));
                further(point, 6);
            } else {
                write(0xF0 | (point >> 18));
                further(point, 12);
            }
        }
        end();
    }

    private void further(int point, int firstShift) {
        for (int shift = firstShift; shift >= 0; shift -= 6) {
            write(0x80 | ((point >> shift) & 0x3F));
        }
    }

    /** A zero is followed by a byte that the end of a key is not followed by. */
    private void escaped(int each) {
        write(each);
        if (each == 0) {
            write(0xFF);
        }
    }

    private void end() {
        write(0);
        write(0);
    }

    private void write(int each) {
        out.write(each ^ turned);
    }

    /** {@return the bytes of the keys since the last call} */
    byte[] take() {
        byte[] bytes = out.toByteArray();
        out.reset();
        return bytes;
    }
}
