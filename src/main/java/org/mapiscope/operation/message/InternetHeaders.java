package org.mapiscope.operation.message;

import java.util.ArrayList;
import java.util.List;

/**
 * The header fields that a message came with. Immutable.
 *
 * @param raw all of it as it is stored
 * @param fields in the order in which they stand
 * @param hops the Received fields, the first server first
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-2.2">RFC 5322, 2.2</a>
 */
public record InternetHeaders(String raw, List<Field> fields, List<ReceivedHop> hops) {
    public static final InternetHeaders NONE = new InternetHeaders("", List.of(), List.of());

    public InternetHeaders {
        fields = List.copyOf(fields);
        hops = List.copyOf(hops);
    }

    /**
     * A field.
     *
     * @param name empty for a line that is none
     * @param value on one line, and readable where it was encoded
     */
    public record Field(String name, String value) {}

    /** Takes any text apart; a line that is no field becomes one without a name. */
    public static InternetHeaders parse(String raw) {
        List<Field> fields = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String next : raw.split("\r\n|\r|\n", -1)) {
            if (!line.isEmpty() && (next.startsWith(" ") || next.startsWith("\t"))) {
                line.append('\n').append(next);
            } else {
                add(fields, line.toString());
                line.setLength(0);
                line.append(next);
            }
        }
        add(fields, line.toString());
        return new InternetHeaders(raw, fields, ReceivedHop.all(fields));
    }

    private static void add(List<Field> fields, String line) {
        if (line.isBlank()) {
            return;
        }
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).stripTrailing();
        boolean isField = !name.isEmpty() && name.chars().allMatch(each -> each > ' ' && each < 0x7F);
        String rest = isField ? line.substring(colon + 1) : line;
        fields.add(new Field(isField ? name : "", EncodedWords.decode(unfolded(rest))));
    }

    private static String unfolded(String value) {
        return value.replaceAll("\n[ \t]*", " ").strip();
    }
}
