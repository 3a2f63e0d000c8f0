package org.mapiscope.operation.report;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a text what is written in another form, such as hex, base64 or as in a web address, and looks at what it says. */
final class EncodedText {
    private static final Pattern HEX = Pattern.compile("(?<![0-9A-Za-z])(?:0[xX])?([0-9A-Fa-f]{8,})(?![0-9A-Za-z])");
    private static final Pattern SPACED_HEX = Pattern.compile(
            "(?<![0-9A-Za-z])[0-9A-Fa-f]{2}(?:[ ,:-]{1,2}[0-9A-Fa-f]{2}(?![0-9A-Za-z])){3,}+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{6,}={0,2}");
    private static final Pattern PERCENT = Pattern.compile("(?<![^\\s\"'<>])[^\\s\"'<>]*%[0-9A-Fa-f]{2}[^\\s\"'<>]*");
    private static final Pattern PERCENT_BYTES = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");
    private static final Pattern QUOTED_PRINTABLE = Pattern
            .compile("(?<![^\\s\"<>])[^\\s\"<>]*=[0-9A-F]{2}[^\\s\"<>]*");
    private static final Pattern QUOTED_BYTES = Pattern.compile("(?:=[0-9A-F]{2})++");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})|\\\\x([0-9A-Fa-f]{2})");
    private static final Pattern ENTITY = Pattern.compile("&#(?:x([0-9A-Fa-f]{1,5})|(\\d{1,6}));");
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1);
    /** Bytes, of which a longer value in hex is no identifier. */
    private static final int IDENTIFIER = 16;

    private final UnaryOperator<String> redact;
    private final Predicate<String> isSecret;
    private final Function<byte[], String> blob;

    /**
     * @param redact for what was decoded into a text
     * @param isSecret whether there is something known in what was decoded into what may be no text
     * @param blob what stands for bytes
     */
    EncodedText(UnaryOperator<String> redact, Predicate<String> isSecret, Function<byte[], String> blob) {
        this.redact = redact;
        this.isSecret = isSecret;
        this.blob = blob;
    }

    /** {@return the text with what is encoded in it replaced, where that is to be} */
    String redact(String text) {
        Pieces pieces = new Pieces(decodedIfSecret(text));
        pieces.replace(HEX, match -> hex(match.group(1)));
        pieces.replace(SPACED_HEX, match -> hex(match.group().replaceAll("[^0-9A-Fa-f]", "")));
        pieces.replace(PERCENT, match -> decoded(match.group(), PERCENT_BYTES, "%"));
        pieces.replace(QUOTED_PRINTABLE, match -> decoded(match.group(), QUOTED_BYTES, "="));
        pieces.replace(BASE64, this::base64);
        return pieces.text();
    }

    private String decodedIfSecret(String text) {
        if (!ESCAPE.matcher(text).find() && !ENTITY.matcher(text).find()) {
            return text;
        }
        String plain = ESCAPE.matcher(text).replaceAll(match -> character(
                Integer.parseInt(match.group(1) == null ? match.group(2) : match.group(1), 16)));
        plain = ENTITY.matcher(plain).replaceAll(match -> character(match.group(1) == null
                ? Integer.parseInt(match.group(2))
                : Integer.parseInt(match.group(1), 16)));
        return redact.apply(plain).equals(plain) ? text : plain;
    }

    private static String character(int point) {
        return Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : "?");
    }

    private Optional<String> decoded(String token, Pattern bytes, String mark) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            String plain = bytes.matcher(token).replaceAll(match -> Matcher.quoteReplacement(
                    new String(HexFormat.of().parseHex(match.group().replace(mark, "")), charset)));
            String redacted = redact.apply(plain);
            if (!redacted.equals(plain)) {
                return Optional.of(redacted);
            }
        }
        return Optional.empty();
    }

    private Optional<String> hex(String digits) {
        byte[] bytes = HexFormat.of().parseHex(digits.substring(0, digits.length() & ~1));
        return bytes.length > IDENTIFIER || says(bytes) ? Optional.of(blob.apply(bytes)) : Optional.empty();
    }

    private Optional<String> base64(MatchResult match) {
        String token = match.group().replace('-', '+').replace('_', '/').replace("=", "");
        if (!isMixed(token)) {
            return Optional.empty();
        }
        for (int from = 0; from < 4 && token.length() - from >= 4; from++) {
            String part = token.substring(from);
            byte[] bytes = Base64.getDecoder()
                    .decode(part.substring(0, part.length() - (part.length() % 4 == 1 ? 1 : 0)));
            if (says(bytes)) {
                return Optional.of(blob.apply(bytes));
            }
        }
        return Optional.empty();
    }

    /** {@return whether a word is written as no language writes words} */
    private static boolean isMixed(String token) {
        return token.chars().skip(1).anyMatch(c -> c < 'a');
    }

    /** {@return whether bytes say something that is to be replaced, in any of the forms in which texts are stored} */
    private boolean says(byte[] bytes) {
        for (Charset charset : CHARSETS) {
            String text = new String(bytes, charset);
            if (isSecret.test(text) || (isReadable(text) && !redact.apply(text).equals(text))) {
                return true;
            }
        }
        return bytes.length > 2 && isSecret.test(new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_16LE));
    }

    private static boolean isReadable(String text) {
        return text.length() >= 6 && text.chars().allMatch(c -> (c >= ' ' && c < 0x7F) || c == 0);
    }
}
