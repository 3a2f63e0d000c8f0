package org.mapiscope.smartview;

import java.util.Locale;
import org.mapiscope.interpret.PropertyFlags;

/** Numbers in hex, with what they mean. */
final class Names {
    private Names() {}

    /** Adds {@code label} with the number in {@code digits} digits of hex. */
    static void addHex(Part self, NumberPart number, String label, int digits) {
        self.add(number, label + hex(number, digits));
    }

    /** As {@link #addHex(Part, NumberPart, String, int)}, with what its flags mean behind it. */
    static void addHex(Part self, NumberPart number, String label, int digits, String flags) {
        self.add(number, label + hex(number, digits) + " = " + flags(number, flags));
    }

    /** {@return what the flags of a number mean} */
    static String flags(NumberPart number, String set) {
        return PropertyFlags.text(set, number.intValue());
    }

    static String hex(NumberPart number, int digits) {
        return hex(number.value(), digits);
    }

    /** {@return {@code number} in at least {@code digits} digits} */
    static String hex(long number, int digits) {
        String hex = Long.toHexString(number).toUpperCase(Locale.ROOT);
        return "0x" + "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
