package org.mapiscope.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.apache.james.mime4j.util.MimeUtil;

/** The texts of header fields: without what would end a field, encoded where they are not ASCII, folded. Source: RFC 5322. */
final class HeaderText {
    /** Characters of a parameter's value in one piece. */
    private static final int PIECE = 60;

    /** What needs no percent sign in a parameter's value (RFC 2231, attribute-char). */
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`{|}~";

    private HeaderText() {}

    /** {@return {@code text} in one line, without control characters} */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(each -> Character.isISOControl(each) || each == 0x2028 || each == 0x2029 ? ' ' : each)
                .map(each -> Character.getType(each) == Character.SURROGATE ? 0xFFFD : each)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    /** {@return a field with a text for people} */
    static String unstructured(String name, String text) {
        String clean = clean(text);
        // what looks like an encoded word would be decoded as one
        String value = clean.contains("=?")
                ? EncoderUtil.encodeEncodedWord(clean, Usage.TEXT_TOKEN, name.length() + 2)
                : EncoderUtil.encodeIfNecessary(clean, Usage.TEXT_TOKEN, name.length() + 2);
        return name + ": " + MimeUtil.fold(value, name.length() + 2);
    }

    /** {@return a field with tokens in ASCII, parted by spaces} */
    static String tokens(String name, String text) {
        return name + ": " + MimeUtil.fold(ascii(clean(text)), name.length() + 2);
    }

    /** {@return {@code text} with a question mark in the place of each character that is not ASCII} */
    static String ascii(String text) {
        return new String(text.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }

    /** {@return a field with a list, an element a line} */
    static String list(String name, List<String> elements) {
        return name + ": " + String.join(",\r\n ", elements);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }

    /** {@return parameters that say a file's name, each in a line of its own and after a semicolon} */
    static String fileName(String parameter, String name) {
        String clean = clean(name);
        if (isAscii(clean) && clean.length() <= PIECE) {
            return ";\r\n " + EncoderUtil.encodeHeaderParameter(parameter, clean);
        }
        List<String> pieces = pieces(clean);
        if (pieces.size() == 1) {
            return ";\r\n %s*=UTF-8''%s".formatted(parameter, pieces.getFirst());
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            all.append(";\r\n %s*%d*=%s%s".formatted(parameter, i, i == 0 ? "UTF-8''" : "", pieces.get(i)));
        }
        return all.toString();
    }

    /** {@return the parameter as old programs read it: an encoded word in quotes} */
    static String oldFileName(String parameter, String name) {
        String clean = clean(name);
        String value = isAscii(clean) ? clean : EncoderUtil.encodeEncodedWord(clean, Usage.TEXT_TOKEN, 0);
        // a quoted string may be folded between encoded words only
        return ";\r\n " + parameter + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("?= =?",
                "?=\r\n =?") + '"';
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            String next = PLAIN.indexOf(each) >= 0
                    ? Character.toString(each)
                    : String.format(Locale.ROOT, "%%%02X", each & 0xFF);
            if (piece.length() + next.length() > PIECE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
