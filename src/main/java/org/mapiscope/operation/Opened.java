package org.mapiscope.operation;

import java.util.List;
import org.mapiscope.mapi.MapiObject;

/**
 * An object of a session with what had to be opened on the way to it; the last opened is released first. What is left
 * open the session releases at its logoff.
 *
 * <p>Call it on the session's thread.
 */
public final class Opened<T extends MapiObject> implements AutoCloseable {
    private final OpenSession session;
    private final T object;
    private final List<MapiObject> way;

    Opened(OpenSession session, T object, List<MapiObject> way) {
        this.session = session;
        this.object = object;
        this.way = List.copyOf(way);
    }

    public T object() {
        return object;
    }

    /** Releases the object and those on the way; safe to call twice. */
    @Override
    public void close() {
        way.reversed().forEach(session::release);
    }
}
