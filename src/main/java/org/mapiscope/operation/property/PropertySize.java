package org.mapiscope.operation.property;

import java.util.OptionalLong;
import org.mapiscope.mapi.PropValue;

/** How many bytes a value takes: its own, without the structures around it and without the end of a string. */
final class PropertySize {
    private PropertySize() {}

    /** {@return the size in bytes; empty for what has none of its own: objects, restrictions, errors} */
    static OptionalLong of(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> OptionalLong.of(0);
            case PropValue.ShortValue v -> OptionalLong.of(Short.BYTES);
            case PropValue.LongValue v -> OptionalLong.of(Integer.BYTES);
            case PropValue.FloatValue v -> OptionalLong.of(Float.BYTES);
            case PropValue.DoubleValue v -> OptionalLong.of(Double.BYTES);
            case PropValue.CurrencyValue v -> OptionalLong.of(Long.BYTES);
            case PropValue.AppTimeValue v -> OptionalLong.of(Double.BYTES);
            case PropValue.BooleanValue v -> OptionalLong.of(Short.BYTES);
            case PropValue.LongLongValue v -> OptionalLong.of(Long.BYTES);
            case PropValue.String8Value v -> OptionalLong.of(v.raw().size());
            case PropValue.UnicodeValue v -> OptionalLong.of((long) v.value().length() * Character.BYTES);
            case PropValue.SysTimeValue v -> OptionalLong.of(Long.BYTES);
            case PropValue.ClsidValue v -> OptionalLong.of(v.value().bytes().size());
            case PropValue.BinaryValue v -> OptionalLong.of(v.value().size());
            case PropValue.MultiValue v -> OptionalLong.of(v.values().stream().mapToLong(
                    each -> of(each).orElse(0)).sum());
            case PropValue.UnknownValue v -> OptionalLong.of(v.raw().size());
            case PropValue.ObjectValue v -> OptionalLong.empty();
            case PropValue.RestrictionValue v -> OptionalLong.empty();
            case PropValue.ErrorValue v -> OptionalLong.empty();
        };
    }
}
