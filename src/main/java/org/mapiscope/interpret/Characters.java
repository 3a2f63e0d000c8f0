package org.mapiscope.interpret;

/** What is shown of characters that come from a value. */
public final class Characters {
    private static final int SPACE = 0x20;
    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9F;

    private static final int FIRST_NO_CHARACTER = 0xFFFE;

    private Characters() {}

    /**
     * {@return the text with <code>\\u202E</code> and the like for what would be seen as nothing, or would turn the text
     * around it: halves of surrogate pairs, control characters, directions, numbers that are no character} Tabs and ends of
     * lines stay.
     */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1));
            if (pair) {
                shown.append(unit).append(text.charAt(++i));
            } else if (isHidden(unit)) {
                shown.append("\\u%04X".formatted((int) unit));
            } else {
                shown.append(unit);
            }
        }
        return shown.toString();
    }

    private static boolean isHidden(char unit) {
        boolean turns = (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2066 && unit <= 0x2069);
        boolean control = Character.isISOControl(unit) && "\t\n\r".indexOf(unit) < 0;
        return turns || control || Character.isSurrogate(unit) || unit >= FIRST_NO_CHARACTER;
    }

    /**
     * {@return the text with dots for control characters}
     *
     * @param lines whether tabs and ends of lines stay
     */
    public static String shown(String text, boolean lines) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean control = character < SPACE || (character >= FIRST_C1 && character <= LAST_C1);
            if (control && !(lines && "\t\n\r".indexOf(character) >= 0)) {
                shown.setCharAt(i, '.');
            }
        }
        return shown.toString();
    }
}
