package org.mapiscope.operation.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Forms in which a text with letters beyond ASCII is found after it was read or written in the wrong way. */
final class OddForms {
    private OddForms() {}

    /** {@return the forms, without the text itself; none for ASCII} */
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
}
