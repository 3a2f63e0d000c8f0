package org.mapiscope.operation.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.Restriction;

/** Turns what a person types into a filter box into a restriction. */
public final class QuickFilter {
    private static final int FL_SUBSTRING = 0x1;
    private static final int FL_PREFIX = 0x2;
    private static final int FL_IGNORECASE = 0x10000;

    private QuickFilter() {}

    /**
     * {@return a restriction to rows that have each of the words somewhere in a string column, words in quotes together;
     * the restriction that the text writes when it is meant as one; empty for a text without words}
     *
     * @param columns where words are looked for; when none of them is a string, in the subject and the name
     */
    public static Optional<Restriction> of(String text, List<PropTag> columns) throws RestrictionSyntaxException {
        if (RestrictionText.isMeant(text)) {
            return Optional.of(RestrictionText.parse(text));
        }
        List<PropTag> strings = strings(columns);
        List<Restriction> words = TypedWords.of(text).stream().map(word -> anywhere(word, strings)).toList();
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(words.size() == 1 ? words.getFirst() : new Restriction.And(words));
    }

    private static List<PropTag> strings(List<PropTag> columns) {
        Set<PropTag> strings = new LinkedHashSet<>(
                columns.stream().filter(tag -> tag.type().equals(PropType.PT_UNICODE)).toList());
        return strings.isEmpty() ? List.of(PropTags.PR_SUBJECT_W, PropTags.PR_DISPLAY_NAME_W) : List.copyOf(strings);
    }

    private static Restriction anywhere(String word, List<PropTag> columns) {
        List<Restriction> places = columns.stream().map(tag -> content(FL_SUBSTRING, tag, word)).toList();
        return places.size() == 1 ? places.getFirst() : new Restriction.Or(places);
    }

    /** {@return a restriction to rows in which a column begins so, whatever the case} */
    public static Restriction beginsWith(PropTag column, String text) {
        return content(FL_PREFIX, column, text);
    }

    private static Restriction content(int level, PropTag tag, String text) {
        return new Restriction.Content(level | FL_IGNORECASE, tag, new PropValue.UnicodeValue(tag, text));
    }
}
