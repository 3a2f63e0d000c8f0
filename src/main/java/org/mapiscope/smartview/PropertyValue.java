package org.mapiscope.smartview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.interpret.Characters;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.smartview.PropertyList.Form;

/**
 * A property's value behind its tag: read as its type says, shown in words, and in turn as a structure when the property
 * is known to be one.
 *
 * <p>A value that the bytes end before is shown as zero. Nothing is read of a type that such streams do not have.
 */
final class PropertyValue implements Structure {
    private static final int PT_I2 = 0x0002;
    private static final int PT_LONG = 0x0003;
    private static final int PT_R4 = 0x0004;
    private static final int PT_DOUBLE = 0x0005;
    private static final int PT_ERROR = 0x000A;
    private static final int PT_BOOLEAN = 0x000B;
    private static final int PT_I8 = 0x0014;
    private static final int PT_STRING8 = 0x001E;
    private static final int PT_UNICODE = 0x001F;
    private static final int PT_SYSTIME = 0x0040;
    private static final int PT_CLSID = 0x0048;
    private static final int PT_BINARY = 0x0102;
    private static final int PT_MV_STRING8 = 0x101E;
    private static final int PT_MV_UNICODE = 0x101F;
    private static final int PT_MV_BINARY = 0x1102;

    /** Bytes of the union in an SPropValue. */
    private static final int UNION_SIZE = 8;

    private final PropTag tag;
    private final Form form;

    /**
     * What was read.
     *
     * @param meaning what the value is as a structure; without data where it is none
     */
    private record Value(ValueText words, Part meaning) {
        static Value of(PropValue value) {
            return new Value(ValueText.of(value), Part.absent());
        }
    }

    PropertyValue(PropTag tag, Form form) {
        this.tag = tag;
        this.form = form;
    }

    @Override
    public void read(BlockReader in, Part self) {
        int from = in.position();
        Optional<Value> read = read(in);
        if (read.isEmpty()) {
            return;
        }
        Value value = read.get();
        show(self, in.since(from), "PropString = ", value.words.text());
        show(self, in.since(from), "AltPropString = ", value.words.alternative());
        if (value.meaning.hasData()) {
            self.addLabeled("Smart View", value.meaning);
        }
    }

    private static void show(Part self, Part bytes, String label, String words) {
        if (!words.isEmpty()) {
            self.add(bytes, label + Characters.shown(words, false));
        }
    }

    private Optional<Value> read(BlockReader in) {
        return Optional.ofNullable(switch (tag.type().value()) {
            case PT_I2 -> number(new PropValue.ShortValue(tag, (short) readShort(in)));
            case PT_LONG -> number(new PropValue.LongValue(tag, union(in, Integer.BYTES)));
            case PT_R4 -> Value.of(new PropValue.FloatValue(tag, Float.intBitsToFloat(union(in, Integer.BYTES))));
            case PT_DOUBLE -> Value.of(new PropValue.DoubleValue(tag, Double.longBitsToDouble(in.i64().value())));
            case PT_ERROR -> Value.of(new PropValue.ErrorValue(tag, new HResult(union(in, Integer.BYTES))));
            case PT_BOOLEAN -> Value.of(new PropValue.BooleanValue(tag, readTruth(in) != 0));
            case PT_I8 -> number(new PropValue.LongLongValue(tag, in.i64().value()));
            case PT_SYSTIME -> Value.of(new PropValue.SysTimeValue(tag, readTime(in)));
            case PT_STRING8, PT_UNICODE -> Value.of(readString(in));
            case PT_CLSID -> Value.of(readGuid(in));
            case PT_BINARY -> readBinary(in);
            case PT_MV_STRING8, PT_MV_UNICODE -> Value.of(readStrings(in));
            case PT_MV_BINARY -> readBinaries(in);
            default -> null;
        });
    }

    /** {@return a number at the start of a union, and leaves the rest of the union out where there is one} */
    private int union(BlockReader in, int size) {
        int value = in.number(size).intValue();
        in.skip(form == Form.NICKNAME ? UNION_SIZE - size : 0);
        return value;
    }

    /** Only the nickname cache writes these. */
    private int readShort(BlockReader in) {
        return form == Form.NICKNAME ? union(in, Short.BYTES) : 0;
    }

    private int readTruth(BlockReader in) {
        return form == Form.RULE ? in.u8().intValue() : union(in, Short.BYTES);
    }

    private static long readTime(BlockReader in) {
        long low = in.u32().value();
        return in.u32().value() << Integer.SIZE | low;
    }

    private PropValue readGuid(BlockReader in) {
        pointer(in);
        return new PropValue.ClsidValue(tag, in.guid().value());
    }

    /** Leaves out what was a pointer, and a count, while the nickname cache was in memory. */
    private void pointer(BlockReader in) {
        in.skip(form == Form.NICKNAME ? UNION_SIZE : 0);
    }

    private long count(BlockReader in, boolean wide) {
        pointer(in);
        return (wide || form == Form.NICKNAME ? in.u32() : in.u16()).value();
    }

    private PropValue readString(BlockReader in) {
        boolean unicode = tag.type().value() == PT_UNICODE;
        if (form == Form.RULE) {
            return string(unicode ? in.utf16() : in.ansi(), tag);
        }
        long size = count(in, false);
        return string(unicode ? in.utf16(size / Character.BYTES) : in.ansi(size), tag);
    }

    private static PropValue string(TextPart text, PropTag tag) {
        return tag.type().value() == PT_UNICODE
                ? new PropValue.UnicodeValue(tag, text.value())
                : new PropValue.String8Value(tag, Bytes.of(text.value().getBytes(StandardCharsets.ISO_8859_1)),
                        StandardCharsets.ISO_8859_1);
    }

    /** Strings of PT_MV_STRING8 are read, but not shown: MFCMAPI does not either. */
    private PropValue readStrings(BlockReader in) {
        PropTag single = tag.withType(tag.type().single());
        boolean unicode = single.type().value() == PT_UNICODE;
        List<PropValue> values = new ArrayList<>();
        long count = count(in, true);
        for (int i = 0; count < BlockReader.MAX_ENTRIES_LARGE && i < count; i++) {
            TextPart text = unicode ? in.utf16() : in.ansi();
            values.add(string(text, single));
        }
        return new PropValue.MultiValue(tag, unicode ? values : List.of());
    }

    private Value readBinary(BlockReader in) {
        long size = count(in, form == Form.RULE);
        return binary(in, size, tag);
    }

    private Value readBinaries(BlockReader in) {
        List<ValueText> words = new ArrayList<>();
        Part rows = new Part(true, 0, 0);
        long count = count(in, false);
        for (int i = 0; count < BlockReader.MAX_ENTRIES_LARGE && i < count; i++) {
            Value value = in.remaining() == 0 ? binary(in, 0, tag) : binary(in, in.u32().value(), tag);
            words.add(value.words);
            rows.addLabeled("Row " + i, value.meaning);
        }
        return new Value(ValueText.rows(words), rows);
    }

    /** {@return bytes, and what they are as a structure, when all of them are there} */
    private static Value binary(BlockReader in, long size, PropTag tag) {
        BytesPart bytes = in.bytes(size);
        if (!bytes.isSet()) {
            return new Value(new ValueText("cb: " + size + " lpb: NULL", ""), Part.absent());
        }
        PropTag single = tag.withType(PropType.PT_BINARY);
        Part meaning = SmartView.parser(tag, Optional.empty())
                .map(parser -> in.nested(bytes, parser.structure())).orElseGet(Part::absent);
        return new Value(ValueText.of(new PropValue.BinaryValue(single, bytes.bytes())), meaning);
    }

    private static Value number(PropValue value) {
        String meaning = SmartView.text(value, Optional.empty());
        return new Value(ValueText.of(value), Part.heading(meaning));
    }
}
