package org.mapiscope.gui.profiles;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.profile.ProfileSection.RawValue;

/** What a value of a registry says where it is text: Outlook keeps most of its texts as bytes. */
final class RawText {
    private static final int DWORD = 4;
    private static final int LONGEST = 64 * 1024;
    private static final char FIRST_PRINTABLE = ' ';
    private static final char PAST_LATIN = 0x250;

    private RawText() {}

    /** {@return the text or the number that is stored; empty where the bytes are neither} */
    static Optional<String> of(RawValue value) {
        Bytes data = value.data();
        if (value.type().equals("REG_DWORD") && data.size() == DWORD) {
            return Optional.of(Long.toString(
                    data.u8(0) | data.u8(1) << 8 | data.u8(2) << 16 | (long) data.u8(3) << 24));
        }
        if (data.isEmpty() || data.size() % 2 != 0 || data.size() > LONGEST) {
            return Optional.empty();
        }
        String text = new String(data.toArray(), StandardCharsets.UTF_16LE);
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        String words = text.substring(0, end).replace('\0', '\n');
        return value.type().endsWith("_SZ") || isText(words, end < text.length())
                ? Optional.of(words)
                : Optional.empty();
    }

    /** {@return whether bytes that make such words were likely meant as text} */
    private static boolean isText(String words, boolean ended) {
        return words.length() > 1 && words.chars().allMatch(each -> each >= FIRST_PRINTABLE
                && each < Character.MIN_SURROGATE && Character.isDefined(each) && (ended || each < PAST_LATIN));
    }
}
