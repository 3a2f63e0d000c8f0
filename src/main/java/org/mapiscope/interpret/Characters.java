package org.mapiscope.interpret;

/** What is shown of characters that come from a value. */
public final class Characters {
    private static final int SPACE = 0x20;
    private static final int FIRST_C1 = 0x80;
    private static final int LAST_C1 = 0x9F;

    private Characters() {}

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
