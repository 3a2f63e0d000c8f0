package org.mapiscope.operation.view;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.MapiException;

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

    /** Collects what several places hold; one that fails does not hide the others. */
    static final class Collector<T> {
        private final List<T> items = new ArrayList<>();
        private final List<Attempt> attempts = new ArrayList<>();

        /** Looks into one place. */
        void look(String where, Source<T> source) {
            try {
                List<T> found = source.read();
                items.addAll(found);
                attempts.add(Attempt.found(where, found.size()));
            } catch (MapiException e) {
                attempts.add(Attempt.failed(where, e));
            }
        }

        Findings<T> done() {
            return new Findings<>(items, attempts);
        }
    }

    /** A place to look into. */
    @FunctionalInterface
    interface Source<T> {
        List<T> read() throws MapiException;
    }
}
