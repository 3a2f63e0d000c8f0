package org.mapiscope.operation;

import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;

/**
 * A sink that is told of changes until {@link #unadvise}.
 *
 * @param source the object that was advised
 */
record AdviseConnection(MapiObject source, Unadvise end) {
    void unadvise() throws MapiException {
        end.run();
    }

    /** {@return such as {@code IMAPITable::Unadvise}} */
    String call() {
        return OpenObjects.interfaceName(source) + "::Unadvise";
    }

    /** The call that ends it. */
    @FunctionalInterface
    interface Unadvise {
        void run() throws MapiException;
    }
}
