package org.mapiscope.operation.property;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mapiscope.interpret.Characters;
import org.mapiscope.interpret.Times;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/**
 * Values as text that {@link PropertyParser} reads back: all digits of a number, times that sort, bytes in hex. What is no
 * text and no date is shown as what it is: half a surrogate pair as its code unit, a time outside the calendar as its number.
 */
public final class PropertyText {
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);
    private static final double SECONDS_A_DAY = 24 * 60 * 60;
    private static final long APP_TIME_EPOCH = Instant.parse("1899-12-30T00:00:00Z").getEpochSecond();
    private static final double LAST_APP_TIME = 2_958_466;
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\\\u([Dd][89A-Fa-f][0-9A-Fa-f]{2})");
    private static final int SHOWN_BYTES = 16 * 1024;

    private PropertyText() {}

    /** {@return the value for people} */
    public static String value(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> "";
            case PropValue.ShortValue v -> Short.toString(v.value());
            case PropValue.LongValue v -> Integer.toString(v.value());
            case PropValue.FloatValue v -> Float.toString(v.value());
            case PropValue.DoubleValue v -> Double.toString(v.value());
            case PropValue.CurrencyValue v -> BigDecimal.valueOf(v.value()).divide(UNIT).toPlainString();
            case PropValue.AppTimeValue v -> appTime(v.value());
            case PropValue.BooleanValue v -> v.value() ? "True" : "False";
            case PropValue.ObjectValue v -> "";
            case PropValue.LongLongValue v -> Long.toString(v.value());
            case PropValue.String8Value v -> Characters.visible(v.value());
            case PropValue.UnicodeValue v -> Characters.visible(v.value());
            case PropValue.SysTimeValue v -> Times.iso(v);
            case PropValue.ClsidValue v -> v.value().toString();
            case PropValue.BinaryValue v -> hex(v.value());
            case PropValue.RestrictionValue v -> v.value().toString();
            case PropValue.MultiValue v -> v.values().size() + ": "
                    + v.values().stream().map(PropertyText::value).collect(Collectors.joining("; "));
            case PropValue.ErrorValue v -> v.result().toString();
            case PropValue.UnknownValue v -> hex(v.raw());
        };
    }

    /** {@return the value as {@link PropertyParser#parse} takes it: many values are lines} */
    public static String editable(PropValue value) {
        return switch (value) {
            case PropValue.MultiValue many -> many.values().stream().map(PropertyText::editable)
                    .collect(Collectors.joining("\n"));
            case PropValue.BinaryValue v -> v.value().hex();
            case PropValue.ErrorValue v -> v.result().hex();
            case PropValue.String8Value v -> string(v.value());
            case PropValue.UnicodeValue v -> string(v.value());
            default -> value(value);
        };
    }

    /**
     * {@return the value another way than {@link #value}, in the words of {@link ValueText}; empty where that says nothing
     * more}
     */
    public static String alternate(PropValue value) {
        PropValue shown = shown(value);
        ValueText words = ValueText.of(shown);
        String text = value(shown);
        return Stream.of(words.alternative(), words.text()).filter(each -> !each.isEmpty() && !each.equals(text))
                .findFirst().orElse("");
    }

    /** {@return the value, or the beginning of one that is too large to be read as text} */
    private static PropValue shown(PropValue value) {
        return value instanceof PropValue.BinaryValue v && v.value().size() > SHOWN_BYTES
                ? new PropValue.BinaryValue(v.tag(), v.value().slice(0, SHOWN_BYTES))
                : value;
    }

    /** {@return the beginning of a value of which more is to be read: characters of strings, hex of all else} */
    public static String beginning(PropType type, Bytes first) {
        if (type.equals(PropType.PT_UNICODE)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i + 1 < first.size(); i += Character.BYTES) {
                text.append((char) (first.u8(i) | first.u8(i + 1) << Byte.SIZE));
            }
            return Characters.visible(text.toString()) + "…";
        }
        return type.equals(PropType.PT_STRING8)
                ? new String(first.toArray(), StandardCharsets.ISO_8859_1) + "…"
                : first.hex() + "…";
    }

    /** {@return the bytes of a value as the hex view shows them; none for what has no bytes of its own} */
    public static Bytes bytes(PropValue value) {
        return PropertyBuffer.of(value);
    }

    /** {@return the text with each half of a surrogate pair that stands alone as its code unit, <code>\\uD800</code>} */
    public static String string(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                out.append(unit);
            } else if (i + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(i + 1))) {
                out.append(unit).append(text.charAt(++i));
            } else {
                out.append("\\u%04X".formatted((int) unit));
            }
        }
        return out.toString();
    }

    /** {@return the text that {@link #string} wrote, with its halves of surrogate pairs} */
    static String unescape(String text) {
        return LONE_SURROGATE.matcher(text).replaceAll(
                match -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }

    static Bytes unicode(String text) {
        // not with a charset: it would put a question mark in place of half a surrogate pair
        byte[] bytes = new byte[text.length() * Character.BYTES];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >>> 8);
        }
        return Bytes.of(bytes);
    }

    private static String hex(Bytes bytes) {
        return bytes.size() <= SHOWN_BYTES ? bytes.hex() : bytes.slice(0, SHOWN_BYTES).hex() + "…";
    }

    private static String appTime(double days) {
        if (!(Math.abs(days) < LAST_APP_TIME)) {
            return days + " (outside the calendar)";
        }
        // before the epoch the fraction counts on from midnight all the same
        double whole = days < 0 ? Math.ceil(days) : Math.floor(days);
        long seconds = Math.round((whole + Math.abs(days - whole)) * SECONDS_A_DAY);
        return Instant.ofEpochSecond(APP_TIME_EPOCH + seconds).toString().replace("Z", "");
    }
}
