package org.mapiscope.gui.smartview;

/**
 * Bytes that follow each other.
 *
 * @param from the first
 * @param to the one after the last; {@code from} for none
 */
record ByteRange(long from, long to) {
    static final ByteRange NONE = new ByteRange(0, 0);

    boolean isEmpty() {
        return to <= from;
    }

    long size() {
        return to - from;
    }

    /** {@return what of it is in {@code other} as well} */
    ByteRange in(ByteRange other) {
        long first = Math.max(from, other.from);
        return new ByteRange(first, Math.max(first, Math.min(to, other.to)));
    }
}
