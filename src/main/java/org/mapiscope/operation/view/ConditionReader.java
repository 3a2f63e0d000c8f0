package org.mapiscope.operation.view;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryCursor;
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

    private final BinaryCursor in;
    private final boolean extended;
    private int depth;

    private ConditionReader(BinaryCursor in, boolean extended) {
        this.in = in;
        this.extended = extended;
    }

    /** @param extended whether it is one of an extended rule, whose counts are of 32 bits */
    static Restriction read(Bytes bytes, boolean extended) throws CorruptDataException {
        BinaryView view = BinaryView.of("rule", "condition", 0, bytes.toArray());
        ConditionReader reader = new ConditionReader(new BinaryCursor(view), extended);
        reader.skipNames();
        return reader.restriction();
    }

    /** The names of properties stand before the condition, which has their identifiers. */
    private void skipNames() throws CorruptDataException {
        int count = in.u16("NoOfNamedProps");
        if (count > 0) {
            in.skip((long) count * Short.BYTES);
            in.skip(in.u32("NamedPropertiesSize"));
        }
    }

    private Restriction restriction() throws CorruptDataException {
        if (depth == MAX_DEPTH) {
            throw in.corrupt("RestrictType", in.position(), "is nested more than %d deep".formatted(MAX_DEPTH));
        }
        depth++;
        long at = in.position();
        int type = in.u8("RestrictType");
        Restriction read = switch (type) {
            case 0 -> new Restriction.And(parts());
            case 1 -> new Restriction.Or(parts());
            case 2 -> new Restriction.Not(restriction());
            case 3 -> new Restriction.Content(in.i32("FuzzyLevel"), tag(), value());
            case 4 -> new Restriction.Property(operator(), tag(), value());
            case 5 -> new Restriction.CompareProps(operator(), tag(), tag());
            case 6 -> new Restriction.BitMask(in.u8("BitmapRelOp") == 0, tag(), in.i32("Mask"));
            case 7 -> new Restriction.Size(operator(), tag(), in.i32("Size"));
            case 8 -> new Restriction.Exist(tag());
            case 9 -> new Restriction.Sub(tag(), restriction());
            case 10 -> new Restriction.Comment(notes(), noted());
            case 11 -> new Restriction.Count(in.i32("Count"), restriction());
            case 12 -> new Restriction.Annotation(notes(), noted());
            default -> throw in.corrupt("RestrictType", at, "is " + type);
        };
        depth--;
        return read;
    }

    private List<Restriction> parts() throws CorruptDataException {
        int count = extended ? in.count("RestrictCount", MAX_PARTS) : in.u16("RestrictCount");
        List<Restriction> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(restriction());
        }
        return parts;
    }

    private List<PropValue> notes() throws CorruptDataException {
        int count = in.u8("TaggedValuesCount");
        List<PropValue> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        return values;
    }

    private Optional<Restriction> noted() throws CorruptDataException {
        return in.u8("RestrictionPresent") == 0 ? Optional.empty() : Optional.of(restriction());
    }

    private PropValue value() throws CorruptDataException {
        PropTag tag = tag();
        return value(tag, tag.type().value());
    }

    private PropValue value(PropTag tag, int type) throws CorruptDataException {
        return switch (type) {
            case 0x0002 -> new PropValue.ShortValue(tag, (short) in.u16("value"));
            case 0x0003 -> new PropValue.LongValue(tag, in.i32("value"));
            case 0x0004 -> new PropValue.FloatValue(tag, Float.intBitsToFloat(in.i32("value")));
            case 0x0005 -> new PropValue.DoubleValue(tag, Double.longBitsToDouble(in.i64("value")));
            case 0x000B -> new PropValue.BooleanValue(tag, in.u8("value") != 0);
            case 0x0014 -> new PropValue.LongLongValue(tag, in.i64("value"));
            case 0x001E -> new PropValue.String8Value(tag, string8(), StandardCharsets.ISO_8859_1);
            case 0x001F -> new PropValue.UnicodeValue(tag, unicode());
            case 0x0040 -> new PropValue.SysTimeValue(tag, in.i64("value"));
            case 0x0048 -> new PropValue.ClsidValue(tag, new MapiUid(bytes(MapiUid.SIZE)));
            case 0x0102 -> new PropValue.BinaryValue(tag, bytes(in.u32("size")));
            default -> throw in.corrupt("value", in.position(), "has the type 0x%04X".formatted(type));
        };
    }

    private Bytes string8() throws CorruptDataException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int each = in.u8("value"); each != 0; each = in.u8("value")) {
            text.write(each);
        }
        return Bytes.of(text.toByteArray());
    }

    private String unicode() throws CorruptDataException {
        StringBuilder text = new StringBuilder();
        for (int unit = in.u16("value"); unit != 0; unit = in.u16("value")) {
            text.append((char) unit);
        }
        return text.toString();
    }

    private Bytes bytes(long length) throws CorruptDataException {
        return Bytes.of(in.bytes("value", length));
    }

    private RelationalOperator operator() throws CorruptDataException {
        long at = in.position();
        int number = in.u8("RelOp");
        List<RelationalOperator> all = List.of(RelationalOperator.values());
        if (number >= all.size()) {
            throw in.corrupt("RelOp", at, "is " + number);
        }
        return all.get(number);
    }

    private PropTag tag() throws CorruptDataException {
        return new PropTag(in.i32("PropTag"));
    }
}
