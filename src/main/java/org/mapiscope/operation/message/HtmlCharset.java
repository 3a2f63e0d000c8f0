package org.mapiscope.operation.message;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mapiscope.binary.CodePages;

/** Which character set the bytes of an HTML body are in: its mark's, the message's, its own word's, the usual one. */
final class HtmlCharset {
    private static final int LOOKED_AT = 4096;
    private static final Pattern WORD = Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9._:-]+)");

    private HtmlCharset() {}

    /** @param said what the message says, which a program that converts the HTML keeps right */
    static Charset of(byte[] html, Optional<Charset> said) {
        return mark(html).or(() -> said).or(() -> own(html)).orElse(CodePages.USUAL);
    }

    private static Optional<Charset> mark(byte... html) {
        if (html.length >= 2 && html[0] == (byte) 0xFF && html[1] == (byte) 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean utf8 = html.length >= 3 && html[0] == (byte) 0xEF && html[1] == (byte) 0xBB && html[2] == (byte) 0xBF;
        return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    private static Optional<Charset> own(byte... html) {
        String start = new String(html, 0, Math.min(LOOKED_AT, html.length), StandardCharsets.ISO_8859_1);
        Matcher word = WORD.matcher(start);
        try {
            return word.find() && Charset.isSupported(word.group(1))
                    ? Optional.of(Charset.forName(word.group(1)))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
