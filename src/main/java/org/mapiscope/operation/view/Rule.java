package org.mapiscope.operation.view;

import java.util.Optional;
import java.util.OptionalInt;
import org.mapiscope.operation.ObjectPath;

/**
 * A rule of a folder.
 *
 * @param origin where it was found: PR_RULES_TABLE, or the class of the message that it is
 * @param message that message
 * @param condition as text that can be read back as a restriction
 * @param actions their kinds, with whom or what they are for
 */
public record Rule(String origin, Optional<ObjectPath> message, String name, String provider, Numbers numbers,
        Words condition, Words actions) {

    /**
     * What a rule looks for, or does.
     *
     * @param line short
     * @param details all of it, in lines; both are empty when there is nothing
     */
    public record Words(String line, String details) {
        static final Words NONE = new Words("", "");
    }

    /**
     * What is said of it in numbers.
     *
     * @param sequence which rule is looked at first
     * @param state ST_ENABLED and others
     */
    public record Numbers(OptionalInt sequence, OptionalInt state, OptionalInt level) {}
}
