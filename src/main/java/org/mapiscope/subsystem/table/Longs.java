package org.mapiscope.subsystem.table;

import java.util.Arrays;

/** Arrays of numbers with one more or one less. */
final class Longs {
    private Longs() {}

    static long[] with(long[] values, int place, long value) {
        long[] more = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, more, place + 1, values.length - place);
        more[place] = value;
        return more;
    }

    static long[] without(long[] values, int place) {
        long[] fewer = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }

    /** {@return the place of {@code value}, or -1} */
    static int indexOf(long[] values, long value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }
}
