package org.mapiscope.operation.message;

import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;

/**
 * One form in which a message says what it says. Immutable.
 *
 * @param source the property that it was read from
 * @param inside whether it was taken out of the RTF that {@code source} is
 */
public record BodyForm(Kind kind, PropTag source, boolean inside, Content content) {
    /** What it is written in. */
    public enum Kind {
        TEXT, HTML, RTF
    }

    /** What was read of it. */
    public sealed interface Content {}

    /**
     * Its text.
     *
     * @param charset what its bytes were taken to be in; empty where it was characters already
     * @param size of the property in bytes
     * @param whole whether all of it was read
     */
    public record Read(String text, String charset, long size, boolean whole) implements Content {}

    /**
     * It could not be read.
     *
     * @param detail what was met, in English; may be empty
     */
    public record Failed(HResult result, String detail) implements Content {}

    /** {@return the text; empty when it could not be read} */
    public String text() {
        return content instanceof Read read ? read.text() : "";
    }

    /** {@return whether there is more than what was read} */
    public boolean isCut() {
        return content instanceof Read read && !read.whole();
    }
}
