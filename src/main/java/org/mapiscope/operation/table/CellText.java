package org.mapiscope.operation.table;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.mapiscope.interpret.Characters;
import org.mapiscope.interpret.Times;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropValue;

/** Values as text: one line for a cell on the screen, or all of it for a file. */
public final class CellText {
    private static final int MOST_BYTES = 64;
    private static final int MOST_CHARACTERS = 512;

    private CellText() {}

    /** {@return the value in one short line: times in UTC without fractions, an error by its name} */
    public static String shown(PropValue value) {
        return switch (value) {
            case PropValue.BinaryValue v -> begin(v.value());
            case PropValue.UnknownValue v -> begin(v.raw());
            case PropValue.SysTimeValue v when v.fileTime() >= 0 -> v.instant().truncatedTo(ChronoUnit.SECONDS)
                    .toString().replace('T', ' ').replace("Z", "");
            case PropValue.MultiValue v -> line(v.values().stream().limit(MOST_BYTES).map(CellText::shown)
                    .collect(Collectors.joining("; ")));
            default -> line(whole(value));
        };
    }

    /** {@return the whole value: bytes in hex, times in UTC as ISO 8601 writes them, an error by its name} */
    public static String whole(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> "";
            case PropValue.ShortValue v -> Short.toString(v.value());
            case PropValue.LongValue v -> Integer.toString(v.value());
            case PropValue.FloatValue v -> Float.toString(v.value());
            case PropValue.DoubleValue v -> Double.toString(v.value());
            case PropValue.CurrencyValue v -> BigDecimal.valueOf(v.value(), 4).toPlainString();
            case PropValue.AppTimeValue v -> Double.toString(v.value());
            case PropValue.BooleanValue v -> v.value() ? "True" : "False";
            case PropValue.ObjectValue v -> "";
            case PropValue.LongLongValue v -> Long.toString(v.value());
            case PropValue.String8Value v -> v.value();
            case PropValue.UnicodeValue v -> v.value();
            case PropValue.SysTimeValue v -> Times.iso(v);
            case PropValue.ClsidValue v -> v.value().toString();
            case PropValue.BinaryValue v -> v.value().hex();
            case PropValue.RestrictionValue v -> v.value().toString();
            case PropValue.MultiValue v -> v.values().stream().map(CellText::whole).collect(Collectors.joining("; "));
            case PropValue.ErrorValue v -> v.result().toString();
            case PropValue.UnknownValue v -> v.raw().hex();
        };
    }

    private static String begin(Bytes bytes) {
        return bytes.size() <= MOST_BYTES
                ? bytes.hex()
                : bytes.slice(0, MOST_BYTES).hex() + "\u2026 (" + bytes.size() + ")";
    }

    private static String line(String text) {
        int length = Math.min(text.length(), MOST_CHARACTERS);
        StringBuilder line = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char each = text.charAt(i);
            line.append(Character.isISOControl(each) ? ' ' : each);
        }
        String shown = Characters.visible(line.toString());
        return length < text.length() ? shown + '\u2026' : shown;
    }
}
