package org.mapiscope.operation;

import java.util.List;
import org.mapiscope.mapi.Attach;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiObject;
import org.mapiscope.mapi.MapiProp;
import org.mapiscope.mapi.Message;

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

    /**
     * Makes changes of the object lasting, and with them those of the messages and attachments that it lies in, the innermost
     * first. What changes in a folder or a store lasts at once.
     *
     * @throws MapiException what the first SaveChanges answered that failed
     */
    public void save() throws MapiException {
        for (MapiObject each : way.reversed()) {
            if (each instanceof Message || each instanceof Attach) {
                ((MapiProp) each).saveChanges(MapiProp.KEEP_OPEN_READWRITE);
            }
        }
    }

    /** Releases the object and those on the way; safe to call twice. */
    @Override
    public void close() {
        way.reversed().forEach(session::release);
    }
}
