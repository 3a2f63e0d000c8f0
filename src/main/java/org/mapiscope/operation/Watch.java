package org.mapiscope.operation;

/**
 * A sink that is told of changes until this is closed, what it watches is released, or the session is over.
 *
 * <p>{@link #isActive} may be called on any thread; the rest belongs on the session's.
 */
public final class Watch implements AutoCloseable {
    private final OpenSession session;
    private final OpenObjects objects;
    private final AdviseConnection connection;

    Watch(OpenSession session, OpenObjects objects, AdviseConnection connection) {
        this.session = session;
        this.objects = objects;
        this.connection = connection;
    }

    /** {@return whether the sink may still be told something} */
    public boolean isActive() {
        return session.end().isEmpty() && objects.isAdvised(connection);
    }

    /** Ends it (Unadvise), unless it is over; safe to call twice. */
    @Override
    public void close() {
        if (session.end().isEmpty()) {
            objects.unadvise(connection);
        } else {
            objects.unadvised(connection);
        }
    }
}
