package org.mapiscope.cli;

/** Text of others, such as names, as it may go to a terminal: nothing in it moves the cursor or begins a line. */
final class Printable {
    private Printable() {}

    /** {@return {@code text} with {@code \\u} and four hex digits in the place of each control character} */
    static String of(String text) {
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(each -> {
            if (Character.isISOControl(each)) {
                shown.append("\\u%04X".formatted(each));
            } else {
                shown.append((char) each);
            }
        });
        return shown.toString();
    }
}
