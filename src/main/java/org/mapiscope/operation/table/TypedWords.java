package org.mapiscope.operation.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what a person types to look for something apart into words. */
public final class TypedWords {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"?|([^\\s\"]+)");

    private TypedWords() {}

    /** {@return the words, and what is between quotation marks as one; none of them blank} */
    public static List<String> of(String typed) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(typed);
        while (found.find()) {
            String word = found.group(1) == null ? found.group(2) : found.group(1).strip();
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }
}
