package org.mapiscope.gui.hierarchy;

import org.mapiscope.operation.Place;

/** Takes the person to a place. FX thread only. */
@FunctionalInterface
public interface Opener {
    void open(Place place, Where where);

    /** Where a place is shown. */
    enum Where {
        HERE, NEW_TAB, NEW_WINDOW
    }
}
