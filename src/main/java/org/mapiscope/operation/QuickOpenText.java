package org.mapiscope.operation;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.EntryId;

/** What a person may mean who types a path, an entry identifier or a name to go to. */
final class QuickOpenText {
    /** Fewer bytes than flags and a provider's MAPIUID are no entry identifier, and rather a word such as "deadbeef". */
    private static final int LEAST_BYTES = 8;

    /** Words are base64 too; so few characters are taken for words. */
    private static final int LEAST_BASE64 = 24;

    private static final Pattern ATTACHMENT = Pattern.compile("#(\\d{1,9})");

    /** Other programs write the length before the bytes: {@code cb: 24 lpb: 00000000...}. */
    private static final Pattern LENGTH_BEFORE = Pattern.compile("(?i)^cb:\\s*\\d+\\s*lpb:\\s*");

    private static final Pattern HEX = Pattern.compile("(0[xX])?[0-9A-Fa-f\\s]{32,}");

    private QuickOpenText() {}

    /** {@return what the text may mean, what is most likely first; nothing for no text} */
    static List<Reading> readings(String typed) {
        String text = unquoted(typed.strip());
        List<Reading> readings = new ArrayList<>();
        Matcher number = ATTACHMENT.matcher(text);
        if (number.matches()) {
            readings.add(new Reading.Attachment(Integer.parseInt(number.group(1))));
        }
        identifier(text).ifPresent(readings::add);
        if (text.contains("\\") || text.contains("/")) {
            path(text).ifPresent(readings::add);
        }
        // so much hex is no name, and to say that none has it would hide what the stores answered
        boolean hex = HEX.matcher(text).matches();
        if (!text.isEmpty() && !hex) {
            readings.add(new Reading.Name(text));
        }
        return List.copyOf(readings);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }

    private static Optional<Reading> identifier(String text) {
        String packed = LENGTH_BEFORE.matcher(text).replaceFirst("").replaceAll("\\s", "");
        String digits = packed.startsWith("0x") || packed.startsWith("0X") ? packed.substring(2) : packed;
        if (digits.length() >= 2 * LEAST_BYTES && digits.matches("[0-9A-Fa-f]+")) {
            return Optional.of(digits.length() % 2 == 0
                    ? new Reading.Id(new EntryId(Bytes.ofHex(digits)))
                    : new Reading.OddHex(digits.length()));
        }
        if (packed.length() >= LEAST_BASE64 && packed.matches("[A-Za-z0-9+/_-]+={0,2}")) {
            return base64(packed.replace('-', '+').replace('_', '/'));
        }
        return Optional.empty();
    }

    private static Optional<Reading> base64(String text) {
        try {
            return Optional.of(new Reading.Id(EntryId.of(Base64.getDecoder().decode(text))));
        } catch (IllegalArgumentException e) {
            // a length that base64 cannot have: it is a path or a name
            return Optional.empty();
        }
    }

    /** A name may hold the other separator, so a path with backslashes is divided at those only. */
    private static Optional<Reading> path(String text) {
        String separator = text.contains("\\") ? "\\" : "/";
        boolean store = text.startsWith(separator + separator);
        List<String> names = Stream.of(text.split(Pattern.quote(separator), -1)).map(String::strip)
                .filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(store
                ? new Reading.Path(Optional.of(names.getFirst()), names.subList(1, names.size()))
                : new Reading.Path(Optional.empty(), names));
    }

    /** What a text may mean. */
    sealed interface Reading {
        record Id(EntryId entryId) implements Reading {}

        /** Hex in which half a byte is missing. */
        record OddHex(int digits) implements Reading {}

        /** @param store its name, when the path begins with one */
        record Path(Optional<String> store, List<String> names) implements Reading {
            public Path {
                names = List.copyOf(names);
            }
        }

        /** @param number PR_ATTACH_NUM of an attachment of the message that is looked at */
        record Attachment(int number) implements Reading {}

        record Name(String name) implements Reading {}
    }
}
