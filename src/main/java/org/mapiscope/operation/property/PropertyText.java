package org.mapiscope.operation.property;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropValue;

/**
 * Values as text, each in two ways: as a person reads it, and as it lies in memory. What is no text and no date is shown as
 * what it is: half a surrogate pair as its code unit, a time outside the calendar as its number.
 */
public final class PropertyText {
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);
    private static final double MINUTES_A_DAY = 24 * 60;
    private static final long APP_TIME_EPOCH = Instant.parse("1899-12-30T00:00:00Z").getEpochSecond();
    private static final double LAST_APP_TIME = 2_958_466;
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
            case PropValue.String8Value v -> string(v.value());
            case PropValue.UnicodeValue v -> string(v.value());
            case PropValue.SysTimeValue v -> time(v);
            case PropValue.ClsidValue v -> v.value().toString();
            case PropValue.BinaryValue v -> hex(v.value());
            case PropValue.RestrictionValue v -> v.value().toString();
            case PropValue.MultiValue v -> v.values().size() + ": "
                    + v.values().stream().map(PropertyText::value).collect(Collectors.joining("; "));
            case PropValue.ErrorValue v -> v.result().toString();
            case PropValue.UnknownValue v -> hex(v.raw());
        };
    }

    /** {@return the value in another form: numbers in hex, texts as bytes, bytes as text} */
    public static String alternate(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> "";
            case PropValue.ShortValue v -> "0x%04X".formatted(v.value());
            case PropValue.LongValue v -> "0x%08X".formatted(v.value());
            case PropValue.FloatValue v -> "0x%08X".formatted(Float.floatToRawIntBits(v.value()));
            case PropValue.DoubleValue v -> "0x%016X".formatted(Double.doubleToRawLongBits(v.value()));
            case PropValue.CurrencyValue v -> "0x%016X".formatted(v.value());
            case PropValue.AppTimeValue v -> Double.toString(v.value());
            case PropValue.BooleanValue v -> v.value() ? "1" : "0";
            case PropValue.ObjectValue v -> "";
            case PropValue.LongLongValue v -> "0x%016X".formatted(v.value());
            case PropValue.String8Value v -> hex(v.raw());
            case PropValue.UnicodeValue v -> hex(unicode(v.value()));
            case PropValue.SysTimeValue v -> "0x%016X".formatted(v.fileTime());
            case PropValue.ClsidValue v -> v.value().bytes().hex();
            case PropValue.BinaryValue v -> printable(v.value());
            case PropValue.RestrictionValue v -> "";
            case PropValue.MultiValue v -> v.values().stream().map(PropertyText::alternate).collect(
                    Collectors.joining("; "));
            case PropValue.ErrorValue v -> v.result().hex();
            case PropValue.UnknownValue v -> printable(v.raw());
        };
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

    private static String printable(Bytes bytes) {
        Bytes shown = bytes.slice(0, Math.min(SHOWN_BYTES, bytes.size()));
        StringBuilder out = new StringBuilder();
        String text = new String(shown.toArray(), StandardCharsets.ISO_8859_1);
        text.chars().forEach(each -> out.append(each >= 0x20 && each < 0x7F ? (char) each : '.'));
        return out.toString();
    }

    private static String time(PropValue.SysTimeValue value) {
        return value.fileTime() < 0
                ? "0x%016X (outside the calendar)".formatted(value.fileTime())
                : value.instant().toString();
    }

    private static String appTime(double days) {
        if (!(Math.abs(days) < LAST_APP_TIME)) {
            return days + " (outside the calendar)";
        }
        // before the epoch the fraction counts on from midnight all the same
        double whole = days < 0 ? Math.ceil(days) : Math.floor(days);
        long minutes = Math.round((whole + Math.abs(days - whole)) * MINUTES_A_DAY);
        return Instant.ofEpochSecond(APP_TIME_EPOCH + minutes * 60).toString().replace("Z", "");
    }
}
