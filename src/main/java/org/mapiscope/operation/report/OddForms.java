package org.mapiscope.operation.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Other forms in which a name is found: as others write it, and as programs write it in the wrong way. */
final class OddForms {
    /** Characters of a last name that an initial may stand before. */
    private static final int SHORTEST = 3;

    private OddForms() {}

    /**
     * {@return what letters beyond ASCII became when they were read or written in the wrong way, without the text itself;
     * none for ASCII}
     */
    static Set<String> of(String text) {
        Set<String> forms = new LinkedHashSet<>();
        if (text.chars().allMatch(c -> c < 0x80)) {
            return forms;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        forms.add(new String(utf8, StandardCharsets.ISO_8859_1));
        forms.add(new String(utf8, Charset.forName("windows-1252")));
        forms.add(text.replaceAll("[^\\x00-\\x7F]", "?"));
        forms.add(text.replaceAll("[^\\x00-\\x7F]", "\uFFFD"));
        forms.add(text.replaceAll("[^\\x00-\\x7F]", "_"));
        return forms;
    }

    /** {@return the ways in which names are joined in addresses and names of files} */
    static List<String> joined(List<String> tokens) {
        String first = tokens.getFirst();
        String end = tokens.getLast();
        List<String> variants = new ArrayList<>();
        for (String between : List.of("", " ", ".", "_", "-", "+", ", ")) {
            variants.add(String.join(between, tokens));
            variants.add(String.join(between, tokens.reversed()));
            variants.add(first + between + end);
            variants.add(end + between + first);
            if (end.length() >= SHORTEST) {
                variants.add(first.charAt(0) + between + end);
            }
        }
        return variants;
    }

    /** {@return the names with eight characters that Windows makes of a longer one} */
    static List<String> shortNames(String name) {
        String plain = Folded.of(name).replaceAll("[ .]", "");
        boolean isLong = name.length() > 8 || !plain.equals(Folded.of(name));
        String start = plain.substring(0, Math.min(6, plain.length()));
        return isLong && !start.isEmpty() ? List.of(start + "~1", start + "~2", start + "~3") : List.of();
    }
}
