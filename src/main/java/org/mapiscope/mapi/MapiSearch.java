package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * What the search for the machine's MAPI found.
 *
 * @param candidates every place that was looked at, in the order of preference; at most one is taken
 * @param whyNot why none was taken; empty when one was
 */
public record MapiSearch(List<MapiCandidate> candidates, Optional<Unavailable> whyNot) {
    public MapiSearch {
        candidates = List.copyOf(candidates);
    }

    /** {@return the one that was taken} */
    public Optional<MapiCandidate> taken() {
        return candidates.stream().filter(MapiCandidate::taken).findFirst();
    }
}
