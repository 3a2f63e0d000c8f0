package org.mapiscope.operation.table;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.mapiscope.interpret.Times;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/** Writes values as {@link RestrictionText} has them. */
final class ValueWriter {
    /** What PT_STRING8 is taken to be in where nothing is said. */
    static final Charset USUAL = Charset.forName("windows-1252");

    private final RestrictionWriter restrictions;

    ValueWriter(RestrictionWriter restrictions) {
        this.restrictions = restrictions;
    }

    /** {@return the value; with its own tag behind it where that is not {@code expected}} */
    String text(PropValue value, PropTag expected) {
        String bare = bare(value);
        return value.tag().equals(expected) ? bare : bare + " as " + RestrictionWriter.tag(value.tag());
    }

    private String bare(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> "null";
            case PropValue.ShortValue v -> Short.toString(v.value());
            case PropValue.LongValue v -> Integer.toString(v.value());
            case PropValue.FloatValue v -> Float.toString(v.value());
            case PropValue.DoubleValue v -> Double.toString(v.value());
            case PropValue.CurrencyValue v -> BigDecimal.valueOf(v.value(), 4).toPlainString();
            case PropValue.AppTimeValue v -> Double.toString(v.value());
            case PropValue.BooleanValue v -> Boolean.toString(v.value());
            case PropValue.ObjectValue v -> "object";
            case PropValue.LongLongValue v -> Long.toString(v.value());
            case PropValue.String8Value v -> eightBit(v);
            case PropValue.UnicodeValue v -> Lexer.quoted(v.value());
            case PropValue.SysTimeValue v -> Lexer.quoted(Times.iso(v));
            case PropValue.ClsidValue v -> Lexer.quoted(v.value().toString());
            case PropValue.BinaryValue v -> hex(v.value());
            case PropValue.RestrictionValue v -> "restriction(" + restrictions.text(v.value()) + ")";
            case PropValue.MultiValue v -> v.values().stream().map(each -> text(each, single(v.tag())))
                    .collect(Collectors.joining(", ", "[", "]"));
            case PropValue.ErrorValue v -> "error " + v.result().hex();
            case PropValue.UnknownValue v -> "raw " + hex(v.raw());
        };
    }

    /** {@return the tag of one of many values} */
    static PropTag single(PropTag tag) {
        return tag.withType(tag.type().single());
    }

    private static String eightBit(PropValue.String8Value value) {
        boolean exact = value.charset().canEncode()
                && Arrays.equals(value.value().getBytes(value.charset()), value.raw().toArray());
        if (!exact) {
            return hex(value.raw()) + " in " + value.charset().name();
        }
        String text = Lexer.quoted(value.value());
        return value.charset().equals(USUAL) ? text : text + " in " + value.charset().name();
    }

    static String hex(Bytes bytes) {
        return "hex\"" + bytes.hex() + "\"";
    }
}
