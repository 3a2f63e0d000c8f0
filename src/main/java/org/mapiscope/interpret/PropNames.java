package org.mapiscope.interpret;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of a property.
 *
 * @param exact those of just this tag, the best first
 * @param partial those of the same identifier with other types, the best first
 * @param more those of just this tag that MFCMAPI does not know
 */
public record PropNames(List<String> exact, List<String> partial, List<String> more) {
    /** Of a property that no table has. */
    public static final PropNames NONE = new PropNames(List.of(), List.of(), List.of());

    public PropNames {
        exact = List.copyOf(exact);
        partial = List.copyOf(partial);
        more = List.copyOf(more);
    }

    /** {@return the name to show, as MFCMAPI chooses it} */
    public Optional<String> best() {
        return Stream.concat(exact.stream(), partial.stream()).findFirst();
    }

    /** {@return the names beside {@link #best}, as MFCMAPI lists them: {@code PR_SUBJECT, PidTagSubject}; empty for none} */
    public String others() {
        return String.join(", ", Stream.concat(exact.stream(), partial.stream()).skip(1).toList());
    }

    /** {@return all of them, the best first} */
    public List<String> all() {
        return Stream.of(exact, more, partial).flatMap(List::stream).distinct().toList();
    }
}
