package org.mapiscope.gui.property;

import java.util.Optional;

/** A line of the pane's table: a property, or what several have in common. */
sealed interface PropertyLine {
    /** {@return the property; empty for a group} */
    default Optional<PropertyRow> property() {
        return Optional.empty();
    }

    record One(PropertyRow row) implements PropertyLine {
        @Override
        public Optional<PropertyRow> property() {
            return Optional.of(row);
        }
    }

    /** @param title with the number of its properties */
    record Group(String title) implements PropertyLine {}
}
