package org.mapiscope.interpret;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.HResultNames;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/**
 * A property's value in words, in two ways: as what it is, and as how it is stored. The words are MFCMAPI's.
 *
 * <p>Thread-safe.
 *
 * @param text the value; empty for an empty string and for a property without a value
 * @param alternative the same in hex, as characters or in parts; empty where there is no other way
 */
public record ValueText(String text, String alternative) {
    private static final ValueText NONE = new ValueText("", "");
    private static final int PR_BODY = 0x1000;
    private static final int PR_RTF_COMPRESSED = 0x1009;
    private static final int PR_BODY_HTML = 0x1013;
    private static final int DECIMALS = 6;
    /** Digits of a currency behind the point. */
    private static final int CURRENCY_DECIMALS = 4;

    public static ValueText of(PropValue value) {
        return switch (value) {
            case PropValue.NullValue none -> NONE;
            case PropValue.ShortValue number -> integer(number.value());
            case PropValue.LongValue number -> integer(number.value());
            case PropValue.FloatValue number -> new ValueText(decimal(number.value()), "");
            case PropValue.DoubleValue number -> new ValueText(decimal(number.value()), "");
            case PropValue.CurrencyValue number -> new ValueText(currency(number.value()), halves(number.value()));
            case PropValue.AppTimeValue number -> new ValueText(decimal(number.value()), "");
            case PropValue.BooleanValue truth -> new ValueText(truth.value() ? "True" : "False", "");
            case PropValue.ObjectValue object -> new ValueText("Object", "");
            case PropValue.LongLongValue number -> new ValueText(halves(number.value()), Long.toString(number.value()));
            case PropValue.String8Value string -> string(string.value(), string.raw());
            case PropValue.UnicodeValue string -> string(string.value(), utf16(string.value()));
            case PropValue.SysTimeValue time -> time(time.fileTime());
            case PropValue.ClsidValue guid -> new ValueText(KnownGuids.text(guid.value()), "");
            case PropValue.BinaryValue binary -> new ValueText(hex(binary.value()), characters(binary.value()));
            case PropValue.RestrictionValue restriction -> new ValueText(RestrictionLines.of(restriction.value()), "");
            case PropValue.MultiValue many -> many(many.values());
            case PropValue.ErrorValue error -> error(error.tag(), error.result());
            case PropValue.UnknownValue unknown -> new ValueText(hex(unknown.raw()), characters(unknown.raw()));
        };
    }

    /** {@return the number of bytes and their hex, {@code cb: 2 lpb: 0A0B}} */
    public static String hex(Bytes bytes) {
        return "cb: " + bytes.size() + " lpb: " + (bytes.isEmpty() ? "NULL" : bytes.hex());
    }

    /** {@return bytes as characters, with dots for control characters} */
    public static String characters(Bytes bytes) {
        return Characters.shown(new String(bytes.toArray(), StandardCharsets.ISO_8859_1), false);
    }

    private static ValueText integer(int value) {
        return new ValueText(Integer.toString(value), "0x" + Integer.toHexString(value).toUpperCase(Locale.ROOT));
    }

    /** {@return the number as C writes it: six digits behind the point, all digits before it} */
    private static String decimal(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        // the sign is not in the number when that is 0
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        return sign + (Double.isInfinite(value)
                ? "inf"
                : new BigDecimal(Math.abs(value)).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static String currency(long value) {
        String digits = "%05d".formatted(value);
        int point = digits.length() - CURRENCY_DECIMALS;
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String halves(long value) {
        return "0x%08X:0x%08X".formatted((int) (value >>> Integer.SIZE), (int) value);
    }

    private static ValueText string(String value, Bytes raw) {
        return value.isEmpty() || value.charAt(0) == 0 ? NONE : new ValueText(value, hex(raw));
    }

    /** {@return the code units, also halves of characters by themselves} */
    private static Bytes utf16(String text) {
        byte[] bytes = new byte[text.length() * Character.BYTES];
        for (int i = 0; i < text.length(); i++) {
            bytes[Character.BYTES * i] = (byte) text.charAt(i);
            bytes[Character.BYTES * i + 1] = (byte) (text.charAt(i) >>> Byte.SIZE);
        }
        return Bytes.of(bytes);
    }

    private static ValueText time(long fileTime) {
        return new ValueText(Times.fileTime(fileTime),
                "Low: 0x%08X High: 0x%08X".formatted((int) fileTime, (int) (fileTime >>> Integer.SIZE)));
    }

    private static ValueText error(PropTag tag, HResult result) {
        String text = "Err: 0x%08X=%s".formatted(result.value(), HResultNames.inMfcmapi(result));
        boolean noMemory = result.equals(HResult.MAPI_E_NOT_ENOUGH_MEMORY);
        if (tag.id() == PR_BODY || tag.id() == PR_BODY_HTML || tag.id() == PR_RTF_COMPRESSED) {
            boolean stream = noMemory || result.equals(HResult.MAPI_E_NOT_FOUND);
            return new ValueText(text, stream ? "Body: Open to view" : "");
        }
        return new ValueText(text, noMemory ? "Stream: Open to view" : "");
    }

    private static ValueText many(List<PropValue> values) {
        return rows(values.stream().map(ValueText::of).toList());
    }

    /** {@return many values in one line each: their number, and the values with semicolons between them} */
    public static ValueText rows(List<ValueText> rows) {
        return new ValueText(row(rows, ValueText::text), row(rows, ValueText::alternative));
    }

    private static String row(List<ValueText> texts, Function<ValueText, String> part) {
        return texts.size() + ": " + texts.stream().map(part).collect(Collectors.joining("; "));
    }
}
