package org.mapiscope.operation.html;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A part of a paragraph. Immutable. */
public sealed interface HtmlRun {
    /** @param link the address that it leads to, as it is written */
    record Words(String text, Set<Mark> marks, Optional<String> link) implements HtmlRun {
        public Words {
            marks = Set.copyOf(marks);
        }
    }

    /** A line end within a paragraph. */
    record Break() implements HtmlRun {}

    /**
     * A picture, which is named here and not fetched.
     *
     * @param address as it is written: {@code cid:}, {@code https:}, {@code data:} and others
     * @param alternative words in its place; may be empty
     * @param width in pixels, where the HTML says it
     */
    record Picture(String address, String alternative, OptionalInt width, OptionalInt height,
            Optional<String> link) implements HtmlRun {
        private static final String CID = "cid:";

        /** {@return the identifier of the attachment that it shows} */
        public Optional<String> contentId() {
            return address.regionMatches(true, 0, CID, 0, CID.length())
                    ? Optional.of(address.substring(CID.length()).strip())
                    : Optional.empty();
        }
    }

    /** How words look. */
    enum Mark {
        BOLD, ITALIC, UNDERLINE, STRIKE, CODE, SMALL
    }
}
