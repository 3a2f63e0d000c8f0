package org.mapiscope.operation.search;

import java.util.List;

/** What a step of a search brought. */
public record SearchStep(List<SearchHit> hits, List<SearchFailure> failures) {
    public SearchStep {
        hits = List.copyOf(hits);
        failures = List.copyOf(failures);
    }
}
