package org.mapiscope.operation;

import java.util.concurrent.atomic.AtomicLong;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;

/**
 * A sink that is told of changes until {@link #unadvise}.
 *
 * @param number grows with each connection of the process
 * @param source the object that was advised
 */
record AdviseConnection(long number, MapiObject source, Unadvise end) {
    private static final AtomicLong LAST = new AtomicLong();

    AdviseConnection(MapiObject source, Unadvise end) {
        this(LAST.incrementAndGet(), source, end);
    }

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
