package org.mapiscope.subsystem.table;

import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.AppTimeValue;
import org.mapiscope.mapi.PropValue.BinaryValue;
import org.mapiscope.mapi.PropValue.BooleanValue;
import org.mapiscope.mapi.PropValue.ClsidValue;
import org.mapiscope.mapi.PropValue.CurrencyValue;
import org.mapiscope.mapi.PropValue.DoubleValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.FloatValue;
import org.mapiscope.mapi.PropValue.LongLongValue;
import org.mapiscope.mapi.PropValue.LongValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.NullValue;
import org.mapiscope.mapi.PropValue.ObjectValue;
import org.mapiscope.mapi.PropValue.RestrictionValue;
import org.mapiscope.mapi.PropValue.ShortValue;
import org.mapiscope.mapi.PropValue.String8Value;
import org.mapiscope.mapi.PropValue.SysTimeValue;
import org.mapiscope.mapi.PropValue.UnicodeValue;
import org.mapiscope.mapi.PropValue.UnknownValue;

/** How many bytes a value has, for RES_SIZE. Source: [ulpropsize]. */
final class ValueSize {
    private ValueSize() {}

    /** {@return bytes; of a string with the zero at its end, of many values all together} */
    static long of(PropValue value) {
        return switch (value) {
            case ShortValue v -> Short.BYTES;
            case BooleanValue v -> Short.BYTES;
            case LongValue v -> Integer.BYTES;
            case FloatValue v -> Float.BYTES;
            case DoubleValue v -> Double.BYTES;
            case AppTimeValue v -> Double.BYTES;
            case CurrencyValue v -> Long.BYTES;
            case LongLongValue v -> Long.BYTES;
            case SysTimeValue v -> Long.BYTES;
            case ClsidValue v -> MapiUid.SIZE;
            case String8Value v -> v.raw().size() + 1L;
            case UnicodeValue v -> (v.value().length() + 1L) * Character.BYTES;
            case BinaryValue v -> v.value().size();
            case MultiValue v -> v.values().stream().mapToLong(ValueSize::of).sum();
            case UnknownValue v -> v.raw().size();
            case ErrorValue v -> 0;
            case NullValue v -> 0;
            case ObjectValue v -> 0;
            case RestrictionValue v -> 0;
        };
    }
}
