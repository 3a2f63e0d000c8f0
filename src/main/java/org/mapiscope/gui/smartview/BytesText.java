package org.mapiscope.gui.smartview;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.mapi.Bytes;

/** Reads bytes that a person pasted: hex in the forms that people meet, or base64. */
enum BytesText {
    /** Hex where it has only digits of hex, else base64. */
    AUTO {
        @Override
        Optional<Bytes> parse(String text) {
            return (DIGITS.matcher(digits(text)).matches() ? HEX : BASE64).parse(text);
        }
    },
    /** Two digits a byte, with or without spaces, commas, colons, 0x or \x; also MFCMAPI's {@code cb: 2 lpb: 0A0B}. */
    HEX {
        @Override
        Optional<Bytes> parse(String text) {
            String digits = digits(text);
            return DIGITS.matcher(digits).matches() && digits.length() % 2 == 0
                    ? Optional.of(Bytes.ofHex(digits))
                    : Optional.empty();
        }
    },
    BASE64 {
        @Override
        Optional<Bytes> parse(String text) {
            String plain = text.replaceAll("\\s", "").replace('-', '+').replace('_', '/');
            try {
                return Optional.of(Bytes.of(Base64.getDecoder().decode(plain)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    };

    private static final Pattern COUNTED = Pattern.compile("^\\s*cb:\\s*\\d+\\s+lpb:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOISE = Pattern.compile("0[xX](?=[0-9A-Fa-f]{2})|\\\\x|[\\s,;:{}-]");
    private static final Pattern DIGITS = Pattern.compile("[0-9A-Fa-f]*");

    /** {@return the text without what stands between digits of hex} */
    private static String digits(String text) {
        Matcher counted = COUNTED.matcher(text);
        return NOISE.matcher(counted.find() ? text.substring(counted.end()) : text).replaceAll("");
    }

    /** {@return the bytes that {@code text} writes; empty when it writes none in this form} */
    abstract Optional<Bytes> parse(String text);
}
