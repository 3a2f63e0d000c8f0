package org.mapiscope.operation.search;

import java.util.List;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.Restriction;

/** What is searched for. */
public sealed interface SearchCriterion {
    /**
     * Messages that have every one of {@code words}, each in any of {@code properties}; case does not count.
     *
     * @param words words or phrases; see {@link org.mapiscope.operation.table.TypedWords#of}
     * @param properties strings; PR_BODY_W stands for the message's text in whatever form it is kept
     */
    record Words(List<String> words, List<PropTag> properties) implements SearchCriterion {
        public Words {
            words = List.copyOf(words);
            properties = List.copyOf(properties);
            if (words.isEmpty() || properties.isEmpty()) {
                throw new IllegalArgumentException(
                        "%d words, %d properties".formatted(words.size(), properties.size()));
            }
        }
    }

    /** Messages that have a property, or that lack it. */
    record Presence(PropTag property, boolean present) implements SearchCriterion {}

    /** Messages that meet a restriction, as their table sees them. */
    record Matching(Restriction restriction) implements SearchCriterion {}
}
