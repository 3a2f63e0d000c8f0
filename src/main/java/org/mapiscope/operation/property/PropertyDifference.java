package org.mapiscope.operation.property;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What two objects have of one property. Immutable.
 *
 * @param left the first object's; empty where it has none
 * @param right the second object's; empty where it has none
 * @param at the first byte in which the values differ; empty where that is not known
 */
public record PropertyDifference(Kind kind, Optional<PropertyEntry> left, Optional<PropertyEntry> right,
        OptionalLong at) {
    /** How the two stand to each other. */
    public enum Kind {
        ONLY_LEFT, ONLY_RIGHT,
        /** The values differ. */
        VALUE,
        /** The types differ, and the values with them. */
        TYPE,
        /** One of the two could not be read, or both for different reasons. */
        UNREADABLE,
        /** Large values of one size that begin alike, and of which nobody read all. */
        UNDECIDED, EQUAL
    }

    /** {@return one that is there; the left one where both are} */
    public PropertyEntry entry() {
        return left.or(() -> right).orElseThrow();
    }
}
