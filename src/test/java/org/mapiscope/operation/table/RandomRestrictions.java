package org.mapiscope.operation.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.RelationalOperator;
import org.mapiscope.mapi.Restriction;

/** Makes restrictions of every kind, with values of every type. */
final class RandomRestrictions {
    private static final List<Charset> CHARSETS = List.of(ValueWriter.USUAL, StandardCharsets.UTF_8,
            StandardCharsets.US_ASCII);
    private static final List<PropType> TYPES = List.of(PropType.PT_I2, PropType.PT_LONG, PropType.PT_R4,
            PropType.PT_DOUBLE, PropType.PT_CURRENCY, PropType.PT_APPTIME, PropType.PT_BOOLEAN, PropType.PT_I8,
            PropType.PT_STRING8, PropType.PT_UNICODE, PropType.PT_SYSTIME, PropType.PT_CLSID, PropType.PT_BINARY,
            PropType.PT_MV_LONG, PropType.PT_MV_UNICODE, PropType.PT_MV_BINARY, PropType.PT_MV_SYSTIME,
            PropType.PT_NULL, PropType.PT_ERROR, PropType.PT_OBJECT, new PropType(0x77));

    private final Random random;

    RandomRestrictions(Random random) {
        this.random = random;
    }

    /** {@return a restriction with at most {@code depth} others below each other in it} */
    Restriction next(int depth) {
        Supplier<Restriction> part = () -> next(depth - 1);
        return switch (random.nextInt(depth == 0 ? 7 : 15)) {
            case 0 -> {
                PropTag tag = tag(PropType.PT_UNICODE);
                yield new Restriction.Content(random.nextInt(4) | random.nextInt(16) << 16, tag, value(tag));
            }
            case 1 -> {
                PropTag tag = tag(type());
                yield new Restriction.Property(operator(), tag,
                        random.nextInt(4) == 0 ? value(tag(type())) : value(tag));
            }
            case 2 -> new Restriction.CompareProps(operator(), tag(type()), tag(type()));
            case 3 -> new Restriction.BitMask(random.nextBoolean(), tag(PropType.PT_LONG), random.nextInt());
            case 4 -> new Restriction.Size(operator(), tag(type()), random.nextInt());
            case 5 -> new Restriction.Exist(tag(type()));
            case 6 -> new Restriction.Unknown(random.nextInt(), bytes());
            case 7 -> new Restriction.And(many(part));
            case 8 -> new Restriction.Or(many(part));
            case 9 -> new Restriction.Not(part.get());
            case 10 -> new Restriction.Sub(tag(PropType.PT_OBJECT), part.get());
            case 11 -> new Restriction.Count(random.nextInt(), part.get());
            case 12 -> new Restriction.Comment(many(() -> value(tag(type()))), maybe(part));
            case 13 -> new Restriction.Annotation(many(() -> value(tag(type()))), maybe(part));
            default -> {
                PropTag tag = tag(PropType.PT_SRESTRICT);
                yield new Restriction.Property(operator(), tag, new PropValue.RestrictionValue(tag, part.get()));
            }
        };
    }

    private <T> List<T> many(Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(one.get());
        }
        return all;
    }

    private Optional<Restriction> maybe(Supplier<Restriction> part) {
        return random.nextBoolean() ? Optional.of(part.get()) : Optional.empty();
    }

    private RelationalOperator operator() {
        List<RelationalOperator> all = List.of(RelationalOperator.values());
        return all.get(random.nextInt(all.size()));
    }

    private PropType type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    private PropTag tag(PropType type) {
        List<PropTag> known = PropTags.known().stream().map(each -> each.tag()).filter(tag -> tag.type().equals(type))
                .toList();
        return known.isEmpty() || random.nextInt(3) == 0
                ? PropTag.of(random.nextInt(0x10000), type)
                : known.get(random.nextInt(known.size()));
    }

    private PropValue value(PropTag tag) {
        return tag.type().isMultiValued()
                ? new PropValue.MultiValue(tag, many(() -> single(ValueWriter.single(tag))))
                : single(tag);
    }

    private PropValue single(PropTag tag) {
        return switch (tag.type().value()) {
            case 0x1 -> new PropValue.NullValue(tag);
            case 0x2 -> new PropValue.ShortValue(tag, (short) random.nextInt());
            case 0x3 -> new PropValue.LongValue(tag, random.nextInt());
            case 0x4 -> new PropValue.FloatValue(tag, random.nextFloat() * random.nextInt());
            case 0x5 ->
                new PropValue.DoubleValue(tag, random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian() * 1e9);
            case 0x6 -> new PropValue.CurrencyValue(tag, random.nextLong());
            case 0x7 -> new PropValue.AppTimeValue(tag,
                    random.nextInt(9) == 0 ? Double.NEGATIVE_INFINITY : random.nextGaussian());
            case 0xA -> new PropValue.ErrorValue(tag, new HResult(random.nextInt()));
            case 0xB -> new PropValue.BooleanValue(tag, random.nextBoolean());
            case 0xD -> new PropValue.ObjectValue(tag);
            case 0x14 -> new PropValue.LongLongValue(tag, random.nextLong());
            case 0x1E -> new PropValue.String8Value(tag, bytes(), CHARSETS.get(random.nextInt(CHARSETS.size())));
            case 0x1F -> new PropValue.UnicodeValue(tag, string());
            case 0x40 -> new PropValue.SysTimeValue(tag,
                    random.nextInt(4) == 0 ? random.nextLong() : random.nextLong(130_000_000_000_000_000L));
            case 0x48 -> new PropValue.ClsidValue(tag, MapiUid.random());
            case 0x102 -> new PropValue.BinaryValue(tag, bytes());
            default -> new PropValue.UnknownValue(tag, bytes());
        };
    }

    private Bytes bytes() {
        byte[] bytes = new byte[random.nextInt(12)];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            text.append((char) (random.nextInt(5) == 0 ? 0xD7F0 + random.nextInt(0x900) : random.nextInt(0x180)));
        }
        return text.toString();
    }
}
