package org.mapiscope.registry.reg;

/** A line of a .reg file that says nothing; the message says why, as a sentence about the line. */
final class RegSyntaxException extends Exception {
    private static final long serialVersionUID = 1;

    RegSyntaxException(String detail) {
        super(detail, null, false, false);
    }

    /** {@return what is wrong with the line} */
    String detail() {
        return String.valueOf(getMessage());
    }
}
