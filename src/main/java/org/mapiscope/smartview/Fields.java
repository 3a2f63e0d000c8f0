package org.mapiscope.smartview;

import java.util.Locale;
import java.util.function.IntFunction;
import org.mapiscope.interpret.PropertyFlags;

/**
 * Reads the fields of a structure one after another and hangs each under it, with its text. Belongs to one thread.
 *
 * <p>A format gets the number as its first argument (%d has its sign when it is of 32 bits) and what the number stands
 * for as its second. What it stands for comes from a set of flags of {@link PropertyFlags}, or from a function.
 */
final class Fields {
    private final BlockReader in;
    private final Part self;

    Fields(BlockReader in, Part self) {
        this.in = in;
        this.self = self;
    }

    NumberPart u8(String format) {
        return shown(self, in.u8(), format);
    }

    NumberPart u8(String format, String flags) {
        return shown(self, in.u8(), format, meaning(flags));
    }

    NumberPart u16(String format) {
        return shown(self, in.u16(), format);
    }

    NumberPart u16(String format, String flags) {
        return shown(self, in.u16(), format, meaning(flags));
    }

    NumberPart u32(String format) {
        return shown(self, in.u32(), format);
    }

    NumberPart u32(String format, String flags) {
        return shown(self, in.u32(), format, meaning(flags));
    }

    NumberPart u32(String format, IntFunction<String> meaning) {
        return shown(self, in.u32(), format, meaning);
    }

    private static IntFunction<String> meaning(String flags) {
        return value -> PropertyFlags.text(flags, value);
    }

    /** Reads a GUID and shows it behind {@code label}. */
    void guid(String label) {
        GuidPart guid = in.guid();
        self.add(guid, label + guid.value());
    }

    /** Shows a string between {@code before} and {@code after}. */
    void text(String before, TextPart text, String after) {
        self.add(text, before + text.value() + after);
    }

    /** Reads {@code count} bytes and shows them below a line of their own. */
    BytesPart bytes(String label, long count) {
        BytesPart bytes = in.bytes(count);
        self.addLabeled(label, bytes);
        return bytes;
    }

    /** As {@link #bytes(String, long)}, when they are no more than {@link BlockReader#MAX_BYTES}. */
    void fewBytes(String label, long count) {
        self.addLabeled(label, in.bytes(count, BlockReader.MAX_BYTES));
    }

    /** Reads a structure and shows it under {@code name}. */
    void structure(String name, Structure structure) {
        self.add(in.structure(structure), name);
    }

    /** Reads structures of a kind and shows them as {@code name[0]}, {@code name[1]}, ...; none when too many. */
    void array(String name, long count, Structure structure) {
        for (int i = 0; count < BlockReader.MAX_ENTRIES_SMALL && i < count; i++) {
            structure(name + "[" + i + "]", structure);
        }
    }

    /** {@return {@code number}, added to {@code parent} with its text} */
    static NumberPart shown(Part parent, NumberPart number, String format) {
        return shown(parent, number, format, value -> "");
    }

    /** As {@link #shown(Part, NumberPart, String)}, with what the number means. */
    static NumberPart shown(Part parent, NumberPart number, String format, IntFunction<String> meaning) {
        if (number.isSet()) {
            int value = number.intValue();
            parent.add(number, String.format(Locale.ROOT, format, value, meaning.apply(value)));
        }
        return number;
    }
}
