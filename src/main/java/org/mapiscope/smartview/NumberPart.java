package org.mapiscope.smartview;

/** A number of 1 to 8 bytes. */
final class NumberPart extends Part {
    private final long value;

    NumberPart(boolean set, int offset, int end, long value) {
        super(set, offset, end);
        this.value = value;
    }

    /** {@return the number, without sign up to 4 bytes; 0 when it is not set} */
    long value() {
        return value;
    }

    /** {@return the low 32 bits} */
    int intValue() {
        return (int) value;
    }

    /** {@return the high 32 bits} */
    int high() {
        return (int) (value >>> Integer.SIZE);
    }

    /** {@return whether all bits of {@code flag} are set} */
    boolean has(int flag) {
        return ((int) value & flag) == flag;
    }
}
