package org.mapiscope.smartview;

import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.interpret.PropNames;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.interpret.PropertyTypes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;

/** Fields of structures under their names: property tags and numbers with a meaning. */
final class Names {
    private Names() {}

    /** {@return the names of a property; a tag without an identifier is taken for an identifier without a type} */
    static PropNames of(PropTag tag) {
        return KnownProperties.names(tag.id() == 0 ? PropTag.of(tag.type().value(), PropType.PT_UNSPECIFIED) : tag);
    }

    /** {@return a tag in one line: {@code 0x0037001F (PT_UNICODE): PR_SUBJECT: (PidTagSubject, ...)}} */
    static String tag(NumberPart number) {
        PropTag tag = new PropTag(number.intValue());
        PropNames names = of(tag);
        String others = names.others();
        return "%s (%s)%s%s".formatted(tag, PropertyTypes.text(tag.type()), names.best().map(": "::concat).orElse(""),
                others.isEmpty() ? "" : ": (" + others + ")");
    }

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
        String hex = "%X".formatted(number.value());
        return "0x" + "0".repeat(Math.max(0, digits - hex.length())) + hex;
    }
}
