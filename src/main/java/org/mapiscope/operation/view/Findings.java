package org.mapiscope.operation.view;

import java.util.List;

/**
 * What was found, and everywhere it was looked for; when there is nothing, the attempts say why. Immutable.
 *
 * @param attempts in order
 */
public record Findings<T>(List<T> items, List<Attempt> attempts) {
    public Findings {
        items = List.copyOf(items);
        attempts = List.copyOf(attempts);
    }
}
