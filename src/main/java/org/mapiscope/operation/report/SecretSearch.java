package org.mapiscope.operation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds known secrets in texts, in any case and with or without accents, all of them in one walk. Not thread-safe. */
final class SecretSearch {
    /** A longer text is not looked for in others. */
    private static final int LONGEST = 2000;

    private final Node root = new Node();

    /** Where a secret may be. */
    enum Where {
        /** Anywhere, within words too. */
        ANYWHERE,
        /** Where it begins and ends as a word does, or where the case changes, as in {@code mailOfAna}. */
        WORD,
        /** Where what is before and after it could not belong to it: a path that goes on is another one. */
        WHOLE
    }

    /** @param replacement what stands for it */
    record Secret(String replacement, SecretKind kind, Where where) {}

    /**
     * A secret in a text.
     *
     * @param end the place behind it
     */
    record Found(int start, int end, Secret secret) {}

    /** The first that is known of a text stays. */
    void add(String text, Secret secret) {
        Node node = root;
        String folded = Folded.of(text);
        if (folded.isBlank() || folded.length() > LONGEST) {
            return;
        }
        for (int i = 0; i < folded.length(); i++) {
            node = node.next.computeIfAbsent(folded.charAt(i), c -> new Node());
        }
        if (node.secret == null) {
            node.secret = secret;
        }
    }

    /** {@return the secret that a text is from end to end} */
    Optional<Secret> exactly(String text) {
        List<Found> found = find(text);
        return found.size() == 1 && found.getFirst().start() == 0 && found.getFirst().end() == text.length()
                ? Optional.of(found.getFirst().secret())
                : Optional.empty();
    }

    /** {@return what is found from the start on, of several at a place the longest; they do not overlap} */
    List<Found> find(String text) {
        List<Found> all = new ArrayList<>();
        Folded folded = new Folded(text);
        int at = 0;
        while (at < folded.length()) {
            Found found = longestAt(text, folded, at);
            if (found == null) {
                at++;
            } else {
                all.add(found);
                while (at < folded.length() && folded.place(at) < found.end()) {
                    at++;
                }
            }
        }
        return all;
    }

    private @Nullable Found longestAt(String text, Folded folded, int from) {
        Found best = null;
        Node node = root;
        for (int i = from; i < folded.length(); i++) {
            node = node.next.get(folded.at(i));
            if (node == null) {
                return best;
            }
            if (node.secret != null) {
                int start = folded.place(from);
                int end = i + 1 < folded.length() ? folded.place(i + 1) : text.length();
                if (fits(text, start, end, node.secret.where())) {
                    best = new Found(start, end, node.secret);
                }
            }
        }
        return best;
    }

    private static boolean fits(String text, int start, int end, Where where) {
        return switch (where) {
            case ANYWHERE -> true;
            case WORD -> (start == 0 || parts(text.charAt(start - 1), text.charAt(start)))
                    && (end == text.length() || parts(text.charAt(end - 1), text.charAt(end)));
            case WHOLE -> (start == 0 || !belongs(text.charAt(start - 1)))
                    && (end == text.length() || !belongs(text.charAt(end)) || isEnd(text, end));
        };
    }

    private static boolean parts(char before, char after) {
        return !Character.isLetter(before) || !Character.isLetter(after)
                || (Character.isLowerCase(before) && Character.isUpperCase(after));
    }

    private static boolean belongs(char c) {
        return Character.isLetterOrDigit(c) || "\\/._-@~%+".indexOf(c) >= 0;
    }

    /** A full stop with nothing behind it ends a sentence. */
    private static boolean isEnd(String text, int end) {
        return text.charAt(end) == '.' && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1)));
    }

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private @Nullable Secret secret;
    }
}
