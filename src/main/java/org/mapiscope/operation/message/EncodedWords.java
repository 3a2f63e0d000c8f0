package org.mapiscope.operation.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what is not ASCII in header fields, such as {@code =?utf-8?Q?caf=C3=A9?=}. What is no good word stays as it is.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047</a>
 */
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?\\s]*)\\?=");
    private static final int HEX = 16;

    private final StringBuilder out = new StringBuilder();
    /** Words that follow each other may share a character. */
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Optional<Charset> charset = Optional.empty();

    private EncodedWords() {}

    static String decode(String value) {
        return value.contains("=?") ? new EncodedWords().read(value) : value;
    }

    private String read(String value) {
        Matcher words = WORD.matcher(value);
        int end = 0;
        while (words.find()) {
            Optional<Charset> next = charset(words.group(1));
            Optional<byte[]> decoded = words.group(2).equalsIgnoreCase("b")
                    ? base64(words.group(3))
                    : Optional.of(quoted(words.group(3)));
            if (next.isEmpty() || decoded.isEmpty()) {
                continue;
            }
            String between = value.substring(end, words.start());
            if (charset.isEmpty() || !between.isBlank()) {
                flush();
                out.append(between);
            } else if (!charset.equals(next)) {
                flush();
            }
            charset = next;
            bytes.writeBytes(decoded.get());
            end = words.end();
        }
        flush();
        return out.append(value, end, value.length()).toString();
    }

    private void flush() {
        charset.ifPresent(known -> out.append(bytes.toString(known)));
        charset = Optional.empty();
        bytes.reset();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> base64(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.replaceAll("=+$", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        byte[] in = text.replace('_', ' ').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < in.length; i++) {
            int high = in[i] == '=' && i + 2 < in.length ? Character.digit(in[i + 1], HEX) : -1;
            int low = high < 0 ? -1 : Character.digit(in[i + 2], HEX);
            if (low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(in[i]);
            }
        }
        return decoded.toByteArray();
    }
}
