package org.mapiscope.operation;

import java.lang.System.Logger.Level;
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
    private static final System.Logger LOG = System.getLogger(AdviseConnection.class.getName());
    private static final AtomicLong LAST = new AtomicLong();

    AdviseConnection(MapiObject source, Unadvise end) {
        this(LAST.incrementAndGet(), source, end);
    }

    void unadvise() throws MapiException {
        end.run();
    }

    /** As {@link #unadvise}, for what may be gone before it is ended. */
    void unadviseQuietly() {
        try {
            unadvise();
        } catch (MapiException e) {
            LOG.log(Level.DEBUG, "An advise connection was gone before it was ended", e);
        }
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
