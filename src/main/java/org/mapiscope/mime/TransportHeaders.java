package org.mapiscope.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header fields that a message arrived with (PR_TRANSPORT_MESSAGE_HEADERS), as far as they are any. */
final class TransportHeaders {
    /** Say how the body is encoded, which is now decided anew. */
    private static final Set<String> OF_THE_BODY = Set.of("mime-version", "content-type", "content-transfer-encoding",
            "content-disposition", "content-length", "content-class", "content-id", "content-location",
            "content-description", "content-base", "lines");

    private static final Pattern FIELD = Pattern.compile("([!-9;-~]+)[ \\t]*:(.*)");

    /** Longest line that a mail may have. */
    private static final int LONGEST = 998;

    private final List<Field> fields;

    private TransportHeaders(List<Field> fields) {
        this.fields = fields;
    }

    /**
     * Parses headers up to the first empty line.
     *
     * @return without any fields, when they are not such as a mail has
     */
    static TransportHeaders parse(String text) {
        List<Field> fields = new ArrayList<>();
        for (String line : text.split("\\r\\n|\\n|\\r", -1)) {
            Matcher field = FIELD.matcher(line);
            if (line.isBlank()) {
                if (!fields.isEmpty()) {
                    break;
                }
            } else if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && !fields.isEmpty()) {
                fields.getLast().lines.add(printable(line));
            } else if (field.matches()) {
                fields.add(new Field(field.group(1), new ArrayList<>(List.of(printable(line)))));
            } else if (!fields.isEmpty()) {
                break;
            }
        }
        boolean ofAMail = fields.stream().anyMatch(each -> Set.of("from", "date", "received", "to")
                .contains(each.key()));
        return new TransportHeaders(ofAMail ? fields : List.of());
    }

    /** {@return the names of the fields that {@link #lines} gives, in lower case} */
    Set<String> names() {
        return Set.copyOf(usable().stream().map(Field::key).toList());
    }

    /** {@return the fields that can be written as they are, but those of the body} */
    List<String> lines() {
        return usable().stream().flatMap(each -> each.lines.stream()).toList();
    }

    /** {@return the value of a field, in one line} */
    Optional<String> value(String name) {
        return fields.stream().filter(each -> each.key().equals(name)).findFirst().map(Field::value);
    }

    private List<Field> usable() {
        return fields.stream().filter(each -> !OF_THE_BODY.contains(each.key()) && each.isPlain()).toList();
    }

    private static String printable(String line) {
        return line.replaceAll("[\\p{Cntrl}&&[^\\t]]", " ").stripTrailing();
    }

    /** @param lines the first begins with the name */
    private record Field(String name, List<String> lines) {
        String key() {
            return name.toLowerCase(Locale.ROOT);
        }

        /** {@return whether the field is such as a mail may have: in ASCII, and with no line too long} */
        boolean isPlain() {
            return lines.stream()
                    .allMatch(line -> HeaderText.isAscii(line) && line.length() <= LONGEST && !line.isBlank());
        }

        String value() {
            String all = String.join(" ", lines.stream().map(String::strip).toList());
            return all.substring(all.indexOf(':') + 1).strip();
        }
    }
}
