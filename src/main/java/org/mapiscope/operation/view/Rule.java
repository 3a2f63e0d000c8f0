package org.mapiscope.operation.view;

import java.util.Optional;
import java.util.OptionalInt;
import org.mapiscope.operation.ObjectPath;

/**
 * A rule of a folder.
 *
 * @param origin where it was found: PR_RULES_TABLE, or the class of the message that it is
 * @param message that message
 * @param condition in lines; empty when there is none
 * @param actions in lines; empty when there are none
 */
public record Rule(String origin, Optional<ObjectPath> message, String name, String provider, Numbers numbers,
        String condition, String actions) {

    /**
     * What is said of it in numbers.
     *
     * @param sequence which rule is looked at first
     * @param state ST_ENABLED and others
     */
    public record Numbers(OptionalInt sequence, OptionalInt state, OptionalInt level) {}
}
