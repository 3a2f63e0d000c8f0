package org.mapiscope.operation.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

/**
 * Reads the condition of a rule that a message is. Not thread-safe.
 *
 * <p>Source: [MS-OXORULE] 2.2.4.1.9, [MS-OXCDATA] 2.12, 2.11.
 */
final class ConditionReader {
    /** Deepest nesting. */
    private static final int MAX_DEPTH = 100;

    /** Most parts of one AND or OR. */
    private static final int MAX_PARTS = 0x10000;

    private final BinaryView view;
    private final boolean extended;
    private long position;
    private int depth;

    private ConditionReader(BinaryView view, boolean extended) {
        this.view = view;
        this.extended = extended;
    }

    /** @param extended whether it is one of an extended rule, whose counts are of 32 bits */
    static Restriction read(Bytes bytes, boolean extended) throws CorruptDataException {
        ConditionReader in = new ConditionReader(BinaryView.of("rule", "condition", 0, bytes.toArray()), extended);
        in.skipNames();
        return in.restriction();
    }

    /** The names of properties stand before the condition, which has their identifiers. */
    private void skipNames() throws CorruptDataException {
        int count = u16("NoOfNamedProps");
        if (count > 0) {
            position += (long) count * Short.BYTES;
            long size = u32("NamedPropertiesSize");
            position += size;
        }
    }

    private Restriction restriction() throws CorruptDataException {
        if (depth == MAX_DEPTH) {
            throw view.corrupt("RestrictType", position, "is nested more than %d deep".formatted(MAX_DEPTH));
        }
        depth++;
        long at = position;
        int type = u8("RestrictType");
        Restriction read = switch (type) {
            case 0 -> new Restriction.And(parts());
            case 1 -> new Restriction.Or(parts());
            case 2 -> new Restriction.Not(restriction());
            case 3 -> new Restriction.Content(i32("FuzzyLevel"), tag(), value());
            case 4 -> new Restriction.Property(operator(), tag(), value());
            case 5 -> new Restriction.CompareProps(operator(), tag(), tag());
            case 6 -> new Restriction.BitMask(u8("BitmapRelOp") == 0, tag(), i32("Mask"));
            case 7 -> new Restriction.Size(operator(), tag(), i32("Size"));
            case 8 -> new Restriction.Exist(tag());
            case 9 -> new Restriction.Sub(tag(), restriction());
            case 10 -> new Restriction.Comment(notes(), noted());
            case 11 -> new Restriction.Count(i32("Count"), restriction());
            case 12 -> new Restriction.Annotation(notes(), noted());
            default -> throw view.corrupt("RestrictType", at, "is " + type);
        };
        depth--;
        return read;
    }

    private List<Restriction> parts() throws CorruptDataException {
        long at = position;
        int count = extended
                ? view.limited("RestrictCount", at, u32("RestrictCount"), MAX_PARTS)
                : u16("RestrictCount");
        List<Restriction> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(restriction());
        }
        return parts;
    }

    private List<PropValue> notes() throws CorruptDataException {
        int count = u8("TaggedValuesCount");
        List<PropValue> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        return values;
    }

    private Optional<Restriction> noted() throws CorruptDataException {
        return u8("RestrictionPresent") == 0 ? Optional.empty() : Optional.of(restriction());
    }

    private PropValue value() throws CorruptDataException {
        PropTag tag = tag();
        return value(tag, tag.type().value());
    }

    private PropValue value(PropTag tag, int type) throws CorruptDataException {
        return switch (type) {
            case 0x0002 -> new PropValue.ShortValue(tag, (short) u16("value"));
            case 0x0003 -> new PropValue.LongValue(tag, i32("value"));
            case 0x0004 -> new PropValue.FloatValue(tag, Float.intBitsToFloat(i32("value")));
            case 0x0005 -> new PropValue.DoubleValue(tag, Double.longBitsToDouble(i64("value")));
            case 0x000B -> new PropValue.BooleanValue(tag, u8("value") != 0);
            case 0x0014 -> new PropValue.LongLongValue(tag, i64("value"));
            case 0x001E -> new PropValue.String8Value(tag, string8(), StandardCharsets.ISO_8859_1);
            case 0x001F -> new PropValue.UnicodeValue(tag, unicode());
            case 0x0040 -> new PropValue.SysTimeValue(tag, i64("value"));
            case 0x0048 -> new PropValue.ClsidValue(tag, new MapiUid(bytes(MapiUid.SIZE)));
            case 0x0102 -> new PropValue.BinaryValue(tag, bytes(u32("size")));
            default -> throw view.corrupt("value", position, "has the type 0x%04X".formatted(type));
        };
    }

    private Bytes string8() throws CorruptDataException {
        long start = position;
        while (u8("value") != 0) {
            // up to the zero
        }
        return Bytes.of(view.bytes("value", start, position - start - 1));
    }

    private String unicode() throws CorruptDataException {
        StringBuilder text = new StringBuilder();
        for (int unit = u16("value"); unit != 0; unit = u16("value")) {
            text.append((char) unit);
        }
        return text.toString();
    }

    private Bytes bytes(long length) throws CorruptDataException {
        Bytes read = Bytes.of(view.bytes("value", position, length));
        position += length;
        return read;
    }

    private RelationalOperator operator() throws CorruptDataException {
        long at = position;
        int number = u8("RelOp");
        List<RelationalOperator> all = List.of(RelationalOperator.values());
        if (number >= all.size()) {
            throw view.corrupt("RelOp", at, "is " + number);
        }
        return all.get(number);
    }

    private PropTag tag() throws CorruptDataException {
        return new PropTag(i32("PropTag"));
    }

    private int u8(String field) throws CorruptDataException {
        int value = view.u8(field, position);
        position++;
        return value;
    }

    private int u16(String field) throws CorruptDataException {
        int value = view.u16(field, position);
        position += Short.BYTES;
        return value;
    }

    private int i32(String field) throws CorruptDataException {
        int value = view.i32(field, position);
        position += Integer.BYTES;
        return value;
    }

    private long u32(String field) throws CorruptDataException {
        return Integer.toUnsignedLong(i32(field));
    }

    private long i64(String field) throws CorruptDataException {
        long value = view.i64(field, position);
        position += Long.BYTES;
        return value;
    }
}
