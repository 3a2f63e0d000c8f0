package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.StoredValue;

/**
 * A message's subject in its two parts, such as "RE: " and what follows.
 *
 * <p>Source: [MS-PST] 2.5.3.1.1.
 *
 * @param prefix with the space after it; or empty (PR_SUBJECT_PREFIX)
 * @param rest the subject without it (PR_NORMALIZED_SUBJECT)
 */
record Subject(String prefix, String rest) {

    /** The first character of a stored subject that says in its second how long the prefix is. */
    private static final char MARK = 1;

    private static final int LONGEST_PREFIX = 3;

    /** Parses a subject as it is stored. */
    static Subject of(String stored) {
        if (stored.length() < 2 || stored.charAt(0) != MARK) {
            return new Subject(stored.substring(0, prefixLength(stored)), stored.substring(prefixLength(stored)));
        }
        // the length that is stored is one more than the prefix has
        int start = 2;
        int end = Math.min(stored.length(), start + Math.max(0, stored.charAt(1) - 1));
        return new Subject(stored.substring(start, end), stored.substring(end));
    }

    /** Parses a stored PR_SUBJECT; {@code eightBit} when it is of PT_STRING8. */
    static Subject of(StoredValue stored, boolean eightBit, Charset charset) throws IOException {
        return of(stored.bytes().text(eightBit ? charset : StandardCharsets.UTF_16LE));
    }

    /** {@return a stored subject as the value of PR_SUBJECT: without what says how long the prefix is} */
    static PropValue whole(PropValue stored) {
        if (stored instanceof PropValue.UnicodeValue v) {
            return new PropValue.UnicodeValue(v.tag(), withoutMark(v.value()));
        }
        return stored instanceof PropValue.String8Value v && !v.raw().isEmpty() && v.raw().u8(0) == MARK
                ? new PropValue.String8Value(
                        v.tag(), v.raw().slice(Math.min(2, v.raw().size()), v.raw().size()), v.charset())
                : stored;
    }

    /** {@return the part that {@code tag} asks for: PR_NORMALIZED_SUBJECT or PR_SUBJECT_PREFIX} */
    PropValue part(PropTag tag) {
        return new PropValue.UnicodeValue(tag, tag.equals(PstTags.PR_SUBJECT_PREFIX_W) ? prefix : rest);
    }

    private static String withoutMark(String stored) {
        return stored.isEmpty() || stored.charAt(0) != MARK ? stored : stored.substring(Math.min(2, stored.length()));
    }

    /** One to three characters that are neither spaces nor digits, a colon, and the spaces after it. */
    private static int prefixLength(String subject) {
        int end = 0;
        while (end < subject.length() && end < LONGEST_PREFIX && subject.charAt(end) != ':'
                && subject.charAt(end) != ' ' && !Character.isDigit(subject.charAt(end))) {
            end++;
        }
        if (end == 0 || end == subject.length() || subject.charAt(end) != ':') {
            return 0;
        }
        end++;
        while (end < subject.length() && subject.charAt(end) == ' ') {
            end++;
        }
        return end;
    }
}
