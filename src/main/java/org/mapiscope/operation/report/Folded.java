package org.mapiscope.operation.report;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in which case, accents, and characters that nobody sees do not count, with the place of each character in the text.
 * Immutable.
 */
final class Folded {
    private char[] text;
    private int[] places;
    private int length;

    Folded(String original) {
        text = new char[original.length()];
        places = new int[original.length()];
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c >= 0x80) {
                fold(c, i);
            } else if (c >= ' ' || Character.isWhitespace(c)) {
                add(c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c, i);
            }
        }
    }

    static String of(String original) {
        Folded folded = new Folded(original);
        return new String(folded.text, 0, folded.length);
    }

    private void fold(char c, int place) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            int type = Character.getType(part);
            if (type != Character.NON_SPACING_MARK && type != Character.FORMAT && type != Character.CONTROL) {
                add(Character.toLowerCase(Character.toUpperCase(part)), place);
            }
        }
    }

    private void add(char c, int place) {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
            places = Arrays.copyOf(places, 2 * length);
        }
        text[length] = c;
        places[length++] = place;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return text[index];
    }

    /** {@return where the character at {@code index} is in the original} */
    int place(int index) {
        return places[index];
    }
}
