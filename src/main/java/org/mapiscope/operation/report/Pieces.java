package org.mapiscope.operation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of which more and more is replaced; what was replaced is not looked at again. Not thread-safe. */
final class Pieces {
    private List<Piece> pieces;

    Pieces(String text) {
        pieces = List.of(new Piece(text, false));
    }

    private record Piece(String text, boolean done) {}

    /**
     * A part of a text with what stands for it.
     *
     * @param length how much of the match it stands for; what is behind that is looked at again
     */
    record Replacement(String text, int length) {}

    /** @param replacement empty to leave a match as it is */
    void replace(Pattern pattern, Function<MatchResult, Optional<String>> replacement) {
        replacePart(pattern, match -> replacement.apply(match)
                .map(text -> new Replacement(text, match.end() - match.start())));
    }

    void replacePart(Pattern pattern, Function<MatchResult, Optional<Replacement>> replacement) {
        List<Piece> after = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.done) {
                after.add(piece);
            } else {
                cut(piece.text, pattern, replacement, after);
            }
        }
        pieces = after;
    }

    private static void cut(String text, Pattern pattern, Function<MatchResult, Optional<Replacement>> replacement,
            List<Piece> out) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        int at = 0;
        while (at <= text.length() && matcher.find(at)) {
            Optional<Replacement> found = replacement.apply(matcher.toMatchResult());
            if (found.isPresent()) {
                add(text.substring(from, matcher.start()), out);
                out.add(new Piece(found.get().text(), true));
                from = matcher.start() + found.get().length();
                at = Math.max(from, matcher.start() + 1);
            } else {
                at = Math.max(matcher.end(), matcher.start() + 1);
            }
        }
        add(text.substring(from), out);
    }

    /** Replaces what is known. */
    void replace(SecretSearch known, Function<SecretSearch.Secret, String> replacement) {
        List<Piece> after = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.done) {
                after.add(piece);
                continue;
            }
            int from = 0;
            for (SecretSearch.Found found : known.find(piece.text)) {
                add(piece.text.substring(from, found.start()), after);
                after.add(new Piece(replacement.apply(found.secret()), true));
                from = found.end();
            }
            add(piece.text.substring(from), after);
        }
        pieces = after;
    }

    private static void add(String text, List<Piece> out) {
        if (!text.isEmpty()) {
            out.add(new Piece(text, false));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(each -> text.append(each.text));
        return text.toString();
    }
}
