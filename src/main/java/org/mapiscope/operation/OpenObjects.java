package org.mapiscope.operation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.mapiscope.mapi.EntryId;
import org.mapiscope.mapi.Interface;
import org.mapiscope.mapi.MapiObject;

/** What this program has open of one session, stores and the session itself not included. Thread-safe. */
final class OpenObjects {
    /** The order of [ending-a-mapi-session], with what hangs on a message before it. */
    private static final List<String> ORDER = List.of("IMAPITable", "IStream", "IAttach", "IMessage", "IMAPIFolder");

    private final Map<MapiObject, Held> held = new ConcurrentHashMap<>();
    private final Map<Long, AdviseConnection> advised = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    void add(MapiObject object, Optional<EntryId> store) {
        held.put(object, new Held(object, interfaceName(object), store, last.incrementAndGet()));
    }

    /** Keeps a connection until it is ended. Returns it. */
    AdviseConnection advised(AdviseConnection connection) {
        advised.put(connection.number(), connection);
        return connection;
    }

    /** Ends what watches an object, and releases the object unless that was done. Makes calls. */
    void release(MapiObject object) {
        unadvise(object);
        if (remove(object)) {
            object.close();
        }
    }

    /** Releases what was opened from a store, in order. Makes calls. */
    void release(EntryId store) {
        inOrder().stream().filter(each -> each.store().equals(Optional.of(store)))
                .forEach(each -> release(each.object()));
    }

    /** Ends what watches an object. Makes calls. */
    void unadvise(MapiObject source) {
        connections().stream().filter(each -> each.source().equals(source)).forEach(this::unadvise);
    }

    /** Ends a connection unless that was done. Makes a call. */
    void unadvise(AdviseConnection connection) {
        if (unadvised(connection)) {
            connection.unadviseQuietly();
        }
    }

    /** Takes an object out; whoever does so releases it. */
    boolean remove(MapiObject object) {
        return held.remove(object) != null;
    }

    /** {@return whether a connection is still there to be ended} */
    boolean isAdvised(AdviseConnection connection) {
        return advised.containsKey(connection.number());
    }

    /** Takes a connection out; whoever does so ends it. */
    boolean unadvised(AdviseConnection connection) {
        return advised.remove(connection.number()) != null;
    }

    /** {@return the connections, the oldest first} */
    List<AdviseConnection> connections() {
        return advised.values().stream().sorted(Comparator.comparingLong(AdviseConnection::number)).toList();
    }

    /** {@return what is open, in the order in which it is to be released} */
    List<Held> inOrder() {
        return held.values().stream().sorted(
                Comparator.<Held>comparingInt(each -> rank(each.interfaceName())).thenComparingLong(Held::number))
                .toList();
    }

    private static int rank(String name) {
        int rank = ORDER.indexOf(name);
        return rank < 0 ? ORDER.size() : rank;
    }

    /** {@return MAPI's name of the interface that an object shows} */
    static String interfaceName(MapiObject object) {
        return Stream.of(object.getClass().getInterfaces()).map(each -> each.getAnnotation(Interface.class))
                .filter(each -> each != null).map(Interface::value).findFirst().orElse("IUnknown");
    }

    /** An object with the store that it is of, if any. */
    record Held(MapiObject object, String interfaceName, Optional<EntryId> store, long number) {}
}
