package org.mapiscope.operation.table;

/** A text that is no restriction: where, and what would have been right there. */
public final class RestrictionSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    private final int position;
    private final String expected;

    /**
     * @param position characters before the wrong place
     * @param expected what may stand there, such as {@code a value}
     * @param found what stands there
     */
    RestrictionSyntaxException(int position, String expected, String found) {
        super("At character " + (position + 1) + ": expected " + expected + ", found " + found);
        this.position = position;
        this.expected = expected;
    }

    /** {@return characters before the wrong place} */
    public int position() {
        return position;
    }

    /** {@return what may stand there} */
    public String expected() {
        return expected;
    }
}
