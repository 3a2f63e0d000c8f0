package org.mapiscope.mapi.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;

/** Collects what a copy of an item lacks. One thread. */
public final class Losses {
    /** Results after which nothing more of the item can be read. */
    private static final Set<HResult> ENDS = Set.of(HResult.MAPI_E_USER_CANCEL, HResult.MAPI_E_CANCEL,
            HResult.MAPI_E_INVALID_OBJECT, HResult.MAPI_E_END_OF_SESSION, HResult.MAPI_E_NOT_INITIALIZED);

    private final List<Loss> all = new ArrayList<>();
    private final Deque<String> places = new ArrayDeque<>();

    /** {@return what was collected so far} */
    public List<Loss> all() {
        return List.copyOf(all);
    }

    /** Goes into a part of the item; what is lost until {@link #leave} is lost there. */
    public void enter(String part) {
        places.addLast(part);
    }

    public void leave() {
        places.removeLast();
    }

    public void add(String what, HResult result, String detail) {
        String place = Stream.concat(places.stream(), Stream.of(what)).collect(Collectors.joining(" > "));
        all.add(new Loss(place, result, detail));
    }

    public void add(PropTag tag, HResult result, String detail) {
        add(PropTags.nameOf(tag).orElseGet(tag::toString), result, detail);
    }

    /**
     * Adds what a failed call could not read.
     *
     * @throws MapiException the failure itself, when it means that nothing more can be read: the session is over, or a
     *     person has stopped it
     */
    public void add(String what, MapiException failure) throws MapiException {
        checkGoesOn(failure);
        add(what, failure.result(), failure.detail());
    }

    /** Throws {@code failure} when nothing more of the item can be read after it. */
    static void checkGoesOn(MapiException failure) throws MapiException {
        if (ENDS.contains(failure.result())) {
            throw failure;
        }
    }

    /** {@return what {@code reading} gives; empty when it failed, which is then a loss} */
    public <T> Optional<T> attempt(String what, Reading<T> reading) throws MapiException {
        try {
            return Optional.of(reading.read());
        } catch (MapiException e) {
            add(what, e);
            return Optional.empty();
        }
    }

    /** Calls that read something. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws MapiException;
    }
}
