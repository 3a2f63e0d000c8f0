package org.mapiscope.gui.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where words stand in a text, and which of the places is looked at. One thread. */
final class Occurrences {
    private String text = "";
    private String words = "";
    private List<Integer> starts = List.of();
    private int current = -1;

    /** Begins with another text. */
    void reset(String other) {
        text = other;
        words = "";
        starts = List.of();
        current = -1;
    }

    /** Goes {@code step} places on, from the last to the first and back; words that are new begin at the first. */
    Searchable.Place move(String wanted, int step) {
        if (!wanted.equals(words)) {
            words = wanted;
            starts = all(text, wanted);
            current = step > 0 ? -1 : 0;
        }
        if (starts.isEmpty()) {
            return new Searchable.Place(0, 0);
        }
        current = Math.floorMod(current + step, starts.size());
        return new Searchable.Place(current + 1, starts.size());
    }

    /** {@return where the place that is looked at begins} */
    int start() {
        return starts.get(current);
    }

    /** {@return whether {@code text} has the words, in any case} */
    static boolean contains(String text, String words) {
        return matcher(text, words).find();
    }

    private static Matcher matcher(String text, String words) {
        return Pattern.compile(words, Pattern.LITERAL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text);
    }

    private static List<Integer> all(String text, String words) {
        List<Integer> found = new ArrayList<>();
        Matcher matcher = matcher(text, words);
        while (matcher.find()) {
            found.add(matcher.start());
        }
        return found;
    }
}
