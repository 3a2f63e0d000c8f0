package org.mapiscope.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mapiscope.mapi.Bytes;

/** Bytes as people write them in hex. */
final class HexText {
    private static final Pattern SEPARATORS = Pattern.compile("[\r\n\t \\-.,\\\\/'{}`\"]");
    private static final Pattern PREFIX = Pattern.compile("^(0[xX]|[xX])");

    private HexText() {}

    /**
     * {@return the bytes; empty when {@code text} has other characters than digits and separators, none but separators, or an
     * odd number of digits} One 0x before them all may be there.
     */
    static Optional<Bytes> bytes(String text) {
        String digits = PREFIX.matcher(SEPARATORS.matcher(text).replaceAll("")).replaceFirst("");
        if (digits.isEmpty() && !text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Bytes.ofHex(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
