package org.mapiscope.gui.service;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;

/**
 * A property of a profile section as a person reads it.
 *
 * @param name MAPI's; the tag in hex when it has none
 * @param value as text; never that of a secure property
 * @param secret whether the value is hidden
 */
record SectionProperty(String name, PropTag tag, String value, boolean secret) {
    private static final String HIDDEN = "\u2022".repeat(8);
    private static final int MOST_BYTES = 64;

    static SectionProperty of(PropValue value) {
        PropTag tag = value.tag();
        // PST services keep their path among the secure properties, and it is no secret: the tree shows it
        boolean secret = tag.isSecure() && tag.id() != PropTags.PR_PST_PATH_W.id();
        return new SectionProperty(PropTags.nameOf(tag).orElseGet(tag::toString), tag, secret ? HIDDEN : text(value),
                secret);
    }

    private static String text(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> "";
            case PropValue.ShortValue v -> number(v.value(), v.value() & 0xFFFF);
            case PropValue.LongValue v -> number(v.value(), v.value());
            case PropValue.FloatValue v -> Float.toString(v.value());
            case PropValue.DoubleValue v -> Double.toString(v.value());
            case PropValue.CurrencyValue v -> BigDecimal.valueOf(v.value(), 4).toPlainString();
            case PropValue.AppTimeValue v -> Double.toString(v.value());
            case PropValue.BooleanValue v -> Boolean.toString(v.value());
            case PropValue.ObjectValue v -> "";
            case PropValue.LongLongValue v -> Long.toString(v.value());
            case PropValue.String8Value v -> v.value();
            case PropValue.UnicodeValue v -> v.value();
            case PropValue.SysTimeValue v -> v.instant().toString();
            case PropValue.ClsidValue v -> v.value().toString();
            case PropValue.BinaryValue v -> bytes(v.value());
            case PropValue.RestrictionValue v -> v.value().toString();
            case PropValue.MultiValue v -> v.values().stream().map(SectionProperty::text)
                    .collect(Collectors.joining("; "));
            case PropValue.ErrorValue v -> v.result().toString();
            case PropValue.UnknownValue v -> bytes(v.raw());
        };
    }

    private static String number(long value, int bits) {
        return value + " (0x" + Integer.toHexString(bits).toUpperCase(Locale.ROOT) + ")";
    }

    private static String bytes(Bytes bytes) {
        return bytes.size() <= MOST_BYTES
                ? bytes.hex()
                : bytes.slice(0, MOST_BYTES).hex() + "\u2026 (" + bytes.size() + ")";
    }
}
