package org.mapiscope.operation.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.Restriction;

/**
 * Restrictions as text that a person reads and writes, both ways without loss.
 *
 * <p>The kinds, with their numbers in MAPIDefS.h:
 *
 * <pre>
 * and(A, B)  or(A, B)  not(A)                      also A and B, A or B, not A, (A)
 * content(PR_SUBJECT_W, "x", FL_SUBSTRING | FL_IGNORECASE)
 * PR_MESSAGE_SIZE &gt; 1024                           == != &lt; &lt;= &gt; &gt;= re
 * PR_CLIENT_SUBMIT_TIME &lt; PR_MESSAGE_DELIVERY_TIME two properties of the row
 * PR_MESSAGE_FLAGS &amp; 0x1 == 0                       a bit mask; or != 0
 * size(PR_BODY_W) &gt; 100                            bytes
 * exist(PR_REPLY_TIME)
 * sub(PR_MESSAGE_RECIPIENTS, A)
 * count(10, A)  comment([PR_X: 1], A)  annotation([PR_X: 1], A)
 * unknown(0x1F, hex"00")
 * </pre>
 *
 * <p>A property is a name of MAPI's or a tag in hex. A value is written as its property's type asks for: {@code 12},
 * {@code 0xC}, {@code 1.5}, {@code true}, {@code "text"}, {@code "2024-02-29T12:00:00Z"} for times, {@code
 * "0x8000000000000000"} for one outside the calendar, <code>"{...}"</code>
 * for a GUID, {@code hex"00FF"} for bytes, {@code [1, 2]} for many; {@code as PR_X} behind it says that it has another tag
 * than the property it is compared with.
 *
 * <p>Source: MAPIDefS.h, RES_*.
 */
public final class RestrictionText {
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "content", "size", "exist", "sub", "count",
            "comment", "annotation", "unknown");

    private RestrictionText() {}

    /** {@return the restriction as text} */
    public static String of(Restriction restriction) {
        return new RestrictionWriter().text(restriction);
    }

    /** {@return the restriction that a text writes} */
    public static Restriction parse(String text) throws RestrictionSyntaxException {
        return new RestrictionParser(text).restriction();
    }

    /** {@return whether a text is meant as a restriction, and not as words to look for} */
    public static boolean isMeant(String text) {
        String start = text.strip();
        int end = 0;
        while (end < start.length() && Lexer.isWordPart(start.charAt(end))) {
            end++;
        }
        String word = start.substring(0, end);
        String rest = start.substring(end).strip();
        boolean call = KEYWORDS.contains(word.toLowerCase(Locale.ROOT)) && rest.startsWith("(");
        boolean comparison = tag(word).isPresent() && !rest.isEmpty();
        return start.startsWith("(") || call || comparison;
    }

    /** {@return the property that a person names, by name or in hex; empty when there is none of that name} */
    public static Optional<PropTag> tag(String word) {
        if (word.matches("0[xX][0-9a-fA-F]{8}")) {
            return Optional.of(new PropTag(Integer.parseUnsignedInt(word.substring(2), 16)));
        }
        return word.isEmpty() || !Character.isLetter(word.charAt(0)) ? Optional.empty() : KnownProperties.tag(word);
    }

    /** {@return the name by which {@link #tag} finds just this tag, or the tag in hex} */
    public static String name(PropTag tag) {
        return PropTags.nameOf(tag).filter(name -> KnownProperties.tag(name).equals(Optional.of(tag)))
                .orElseGet(tag::toString);
    }
}
