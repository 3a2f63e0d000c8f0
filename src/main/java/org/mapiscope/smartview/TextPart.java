package org.mapiscope.smartview;

/** A string; its text is itself. Control characters are dots in it, but for tab and ends of lines. */
final class TextPart extends Part {
    private final String value;

    TextPart(boolean set, int offset, int end, String value) {
        super(set, offset, end);
        this.value = value;
        text(value);
    }

    /** {@return the string up to its zero} */
    String value() {
        return value;
    }
}
