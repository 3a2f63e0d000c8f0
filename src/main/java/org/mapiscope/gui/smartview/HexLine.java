package org.mapiscope.gui.smartview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;

/**
 * One line of the hex view. Immutable.
 *
 * @param offset of its first byte
 * @param hex two digits a byte, with a gap after the eighth
 * @param characters one a byte, or one for two bytes where they are shown as UTF-16
 */
record HexLine(String offset, String hex, List<String> characters) {
    /** Bytes in a line. */
    static final int BYTES = 16;

    private static final int HALF = BYTES / 2;
    private static final String MISSING = "··";
    private static final String NO_CHARACTER = ".";

    /** {@return where the digits of the byte at {@code index} of a line begin, in characters} */
    static int column(int index) {
        return index * 3 + (index >= HALF ? 1 : 0);
    }

    /** {@return which byte of a line has its digits, or the gap after them, at a column} */
    static int index(double column) {
        double inHalf = column < column(HALF) ? column : column - 1;
        return (int) Math.clamp(Math.floor(inHalf / 3), 0, BYTES - 1);
    }

    /**
     * {@return the line}
     *
     * @param bytes of the line; empty while they are on their way
     * @param count how many bytes the line has
     */
    static HexLine of(long offset, Optional<Bytes> bytes, int count, boolean utf16) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int index = i;
            hex.append(" ".repeat(column(i) - hex.length()))
                    .append(bytes.map(all -> "%02X".formatted(all.u8(index))).orElse(MISSING));
        }
        List<String> characters = bytes.map(all -> utf16 ? utf16(all) : latin(all)).orElse(List.of());
        return new HexLine("%08X".formatted(offset), hex.toString(), characters);
    }

    private static List<String> latin(Bytes bytes) {
        List<String> characters = new ArrayList<>();
        for (int i = 0; i < bytes.size(); i++) {
            int value = bytes.u8(i);
            characters.add(value >= 0x20 && value < 0x7F ? Character.toString(value) : NO_CHARACTER);
        }
        return List.copyOf(characters);
    }

    private static List<String> utf16(Bytes bytes) {
        List<String> characters = new ArrayList<>();
        for (int i = 0; i + 1 < bytes.size(); i += 2) {
            char unit = unit(bytes, i);
            if (Character.isHighSurrogate(unit) && i + 3 < bytes.size()
                    && Character.isLowSurrogate(unit(bytes, i + 2))) {
                characters.add(Character.toString(Character.toCodePoint(unit, unit(bytes, i + 2))));
                characters.add("");
                i += 2;
            } else {
                characters.add(isShown(unit) ? String.valueOf(unit) : NO_CHARACTER);
            }
        }
        if (bytes.size() % 2 != 0) {
            characters.add(NO_CHARACTER);
        }
        return List.copyOf(characters);
    }

    private static char unit(Bytes bytes, int index) {
        return (char) (bytes.u8(index) | bytes.u8(index + 1) << 8);
    }

    private static boolean isShown(char unit) {
        return switch (Character.getType(unit)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
