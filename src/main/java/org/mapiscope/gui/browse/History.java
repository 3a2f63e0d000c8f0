package org.mapiscope.gui.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.operation.Place;

/**
 * The places that a tab was at, the first one first. Immutable.
 *
 * @param index of the place that it is at now
 */
record History(List<Place> places, int index) {
    /** More places than that are forgotten, the oldest first. */
    private static final int LONGEST = 200;

    History {
        places = List.copyOf(places);
    }

    static History startingAt(Place place) {
        return new History(List.of(place), 0);
    }

    Place now() {
        return places.get(index);
    }

    /** {@return the history after going to {@code place}; what lay forward is forgotten} */
    History go(Place place) {
        if (place.equals(now())) {
            return this;
        }
        List<Place> next = new ArrayList<>(places.subList(0, index + 1));
        next.add(place);
        int from = Math.max(0, next.size() - LONGEST);
        return new History(next.subList(from, next.size()), next.size() - from - 1);
    }

    Optional<History> back() {
        return at(index - 1);
    }

    Optional<History> forward() {
        return at(index + 1);
    }

    /** {@return the history with the person at its place {@code other}; empty when there is no such place} */
    Optional<History> at(int other) {
        return other < 0 || other >= places.size() ? Optional.empty() : Optional.of(new History(places, other));
    }
}
