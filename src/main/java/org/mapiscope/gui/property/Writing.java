package org.mapiscope.gui.property;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.operation.property.PropertyChange;

/**
 * Whether a window may write, and what it has written; the panes of the window share it. Off at first. FX thread only.
 */
public final class Writing {
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final ObservableList<PropertyChange> journal = FXCollections.observableArrayList();

    BooleanProperty onProperty() {
        return on;
    }

    /** {@return the changes that can be undone, the oldest first} */
    ObservableList<PropertyChange> journal() {
        return journal;
    }
}
