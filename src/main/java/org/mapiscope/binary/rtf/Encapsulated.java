package org.mapiscope.binary.rtf;

import java.util.Optional;

/**
 * What an RTF was made from, taken out of it again.
 *
 * <p>Source: [MS-OXRTFEX].
 *
 * @param html whether it is HTML; else plain text
 */
public record Encapsulated(boolean html, String content) {

    /** {@return what is in {@code rtf}; empty when that was not made from HTML or text} Damage ends it early, and is no error. */
    public static Optional<Encapsulated> in(byte[] rtf) {
        return new RtfParser(rtf).parse();
    }

    /** {@return the text of any RTF, without its looks and pictures} Damage ends it early, and is no error. */
    public static String text(byte[] rtf) {
        return new RtfParser(rtf).text();
    }
}
