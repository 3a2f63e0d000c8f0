package org.mapiscope.gui.profiles;

import java.util.Optional;
import org.mapiscope.operation.profile.Evidence;

/**
 * A line of the overview.
 *
 * @param label what it is
 * @param value empty for a title
 * @param from where it is from, where that is a section of the profile
 */
record Fact(Kind kind, String label, String value, Optional<Evidence> from) {
    /** What it looks like. */
    enum Kind {
        TITLE, FACT,
        /** One that a person should look at. */
        WARNING
    }

    boolean isTitle() {
        return kind == Kind.TITLE;
    }

    /** {@return it as a line of text} */
    String text() {
        return isTitle() ? label : label + ": " + value;
    }
}
