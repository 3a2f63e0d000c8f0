package org.mapiscope.operation.property;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/**
 * Makes values of texts, those that {@link PropertyText#value} writes among them. Whole numbers may be decimal or hex with
 * 0x; many values are lines.
 */
public final class PropertyParser {
    private static final int TEN_THOUSANDTHS = 4;
    private static final double SECONDS_A_DAY = 24 * 60 * 60;
    private static final Instant APP_TIME_EPOCH = Instant.parse("1899-12-30T00:00:00Z");

    private PropertyParser() {}

    /**
     * {@return the value of {@code tag} that {@code text} writes}
     *
     * @throws IllegalArgumentException when it writes none, with a message for people
     */
    public static PropValue parse(PropTag tag, String text) {
        try {
            return tag.type().isMultiValued() ? many(tag, text) : single(tag, text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static PropValue many(PropTag tag, String text) {
        PropTag one = tag.withType(tag.type().single());
        List<PropValue> values = new ArrayList<>();
        if (!text.isEmpty()) {
            text.lines().forEach(line -> values.add(single(one, line)));
        }
        return new PropValue.MultiValue(tag, values);
    }

    // the cases are the types of the specification, each a line
    private static PropValue single(PropTag tag, String text) {
        PropType type = tag.type();
        String bare = text.strip();
        if (type.equals(PropType.PT_UNICODE)) {
            return new PropValue.UnicodeValue(tag, PropertyText.unescape(text));
        } else if (type.equals(PropType.PT_STRING8)) {
            return string8(tag, text);
        } else if (type.equals(PropType.PT_BINARY) || type.equals(PropType.PT_SVREID)) {
            return new PropValue.BinaryValue(tag, Bytes.ofHex(text.replaceAll("\\s", "")));
        } else if (type.equals(PropType.PT_BOOLEAN)) {
            return new PropValue.BooleanValue(tag, isTrue(bare));
        } else if (type.equals(PropType.PT_SYSTIME)) {
            return time(tag, bare);
        } else if (type.equals(PropType.PT_CLSID)) {
            return new PropValue.ClsidValue(tag, MapiUid.parse(bare));
        } else if (type.equals(PropType.PT_ERROR)) {
            return new PropValue.ErrorValue(tag, new HResult((int) whole(bare, Integer.SIZE)));
        } else if (type.equals(PropType.PT_NULL)) {
            return new PropValue.NullValue(tag);
        }
        return number(tag, bare);
    }

    private static PropValue string8(PropTag tag, String text) {
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    "PT_STRING8 is typed in as Latin 1, which lacks some of these characters");
        }
        return new PropValue.String8Value(tag, Bytes.of(text.getBytes(StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1);
    }

    private static PropValue number(PropTag tag, String text) {
        PropType type = tag.type();
        if (type.equals(PropType.PT_I2)) {
            return new PropValue.ShortValue(tag, (short) whole(text, Short.SIZE));
        } else if (type.equals(PropType.PT_LONG)) {
            return new PropValue.LongValue(tag, (int) whole(text, Integer.SIZE));
        } else if (type.equals(PropType.PT_I8)) {
            return new PropValue.LongLongValue(tag, whole(text, Long.SIZE));
        } else if (type.equals(PropType.PT_R4)) {
            return new PropValue.FloatValue(tag, Float.parseFloat(text));
        } else if (type.equals(PropType.PT_DOUBLE)) {
            return new PropValue.DoubleValue(tag, Double.parseDouble(text));
        } else if (type.equals(PropType.PT_CURRENCY)) {
            return new PropValue.CurrencyValue(tag,
                    new BigDecimal(text).movePointRight(TEN_THOUSANDTHS).longValueExact());
        } else if (type.equals(PropType.PT_APPTIME)) {
            return new PropValue.AppTimeValue(tag, appTime(text));
        }
        throw new IllegalArgumentException(type + " cannot be typed in");
    }

    /** {@return a whole number; in hex all its bits may be given, so that 0xFFFFFFFF is -1} */
    private static long whole(String text, int bits) {
        boolean hex = text.toLowerCase(Locale.ROOT).startsWith("0x");
        long value = hex ? Long.parseUnsignedLong(text.substring(2), 16) : Long.parseLong(text);
        long most = bits == Long.SIZE ? Long.MAX_VALUE : (1L << (bits - 1)) - 1;
        boolean fits = hex ? bits == Long.SIZE || value >>> bits == 0 : value >= -most - 1 && value <= most;
        if (!fits) {
            throw new IllegalArgumentException("%s has more than %d bits".formatted(text, bits));
        }
        return value;
    }

    private static boolean isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("\"" + text + "\" is neither True nor False");
        };
    }

    private static PropValue time(PropTag tag, String text) {
        String number = text.split("\\s", 2)[0];
        return number.toLowerCase(Locale.ROOT).startsWith("0x")
                ? new PropValue.SysTimeValue(tag, whole(number, Long.SIZE))
                : PropValue.SysTimeValue.of(tag, Instant.parse(text));
    }

    private static double appTime(String text) {
        if (!text.contains("T")) {
            return Double.parseDouble(text.split("\\s", 2)[0]);
        }
        double days = (Instant.parse(text + "Z").getEpochSecond() - APP_TIME_EPOCH.getEpochSecond()) / SECONDS_A_DAY;
        double whole = Math.floor(days);
        // before the epoch the fraction counts on from midnight all the same
        return days < 0 && days != whole ? whole - (days - whole) : days;
    }
}
