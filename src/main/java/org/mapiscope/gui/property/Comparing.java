package org.mapiscope.gui.property;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mapiscope.operation.property.ObjectProperties;
import org.mapiscope.operation.property.PropertyComparison;
import org.mapiscope.operation.property.PropertyDifference;

/**
 * The object that was picked to be compared with others; panes that share it compare with each other's. FX thread only.
 */
public final class Comparing {
    private final ReadOnlyObjectWrapper<Optional<Picked>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());

    void pick(Picked object) {
        picked.set(Optional.of(object));
    }

    ReadOnlyObjectProperty<Optional<Picked>> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** An object as it was when it was picked. */
    record Picked(String title, ObjectProperties properties) {
        Result with(Picked other) {
            return new Result(title, other.title(),
                    PropertyComparison.of(properties.entries(), other.properties().entries()));
        }
    }

    /** Two objects with their differences. */
    record Result(String left, String right, List<PropertyDifference> differences) {}
}
