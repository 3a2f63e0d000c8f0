package org.mapiscope.subsystem.table;

import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropType;
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

/**
 * The order of values, for sorts and for RELOP_*: one for both, so that a search for a prefix meets the sort.
 *
 * <p>Strings without regard to case, bytes and times unsigned, many values one by one; what is missing comes first.
 *
 * <p>Source: [imapitable-sorttable], [imapitable-findrow].
 */
final class ValueOrder {
    private static final List<PropType> ORDERED = List.of(PropType.PT_I2, PropType.PT_LONG, PropType.PT_R4,
            PropType.PT_DOUBLE, PropType.PT_CURRENCY, PropType.PT_APPTIME, PropType.PT_BOOLEAN, PropType.PT_I8,
            PropType.PT_STRING8, PropType.PT_UNICODE, PropType.PT_SYSTIME, PropType.PT_CLSID, PropType.PT_SVREID,
            PropType.PT_BINARY);

    private ValueOrder() {}

    /** The key of what is missing. */
    enum Missing {
        MISSING
    }

    /** {@return whether values of {@code type}, or of many of it, have an order} */
    static boolean orders(PropType type) {
        return ORDERED.contains(type.single());
    }

    static boolean isMissing(PropValue value) {
        return value instanceof ErrorValue || value instanceof NullValue;
    }

    /** Compares two values of one type, as {@link Comparable} does. */
    static int compare(PropValue left, PropValue right) {
        return compareKeys(key(left), key(right));
    }

    /** {@return what {@link #compareKeys} compares: made once a row, where a sort compares many times} */
    static Object key(PropValue value) {
        return switch (value) {
            case ErrorValue v -> Missing.MISSING;
            case NullValue v -> Missing.MISSING;
            case ShortValue v -> (long) v.value();
            case LongValue v -> (long) v.value();
            case FloatValue v -> (double) v.value();
            case DoubleValue v -> v.value();
            case CurrencyValue v -> v.value();
            case AppTimeValue v -> v.value();
            case BooleanValue v -> v.value();
            case LongLongValue v -> v.value();
            case String8Value v -> v.value();
            case UnicodeValue v -> v.value();
            // unsigned: with the highest bit turned over the signed order is the right one
            case SysTimeValue v -> v.fileTime() ^ Long.MIN_VALUE;
            case ClsidValue v -> v.value().bytes();
            case BinaryValue v -> v.value();
            case MultiValue v -> v.values().stream().map(ValueOrder::key).toList();
            case UnknownValue v -> v.raw();
            case RestrictionValue v -> v.value().toString();
            case ObjectValue v -> Bytes.EMPTY;
        };
    }

    static boolean isMissing(Object key) {
        return key == Missing.MISSING;
    }

    static int compareKeys(Object left, Object right) {
        if (isMissing(left) || isMissing(right)) {
            return Boolean.compare(isMissing(left), isMissing(right));
        }
        return switch (left) {
            case String l when right instanceof String r -> l.compareToIgnoreCase(r);
            case Long l when right instanceof Long r -> l.compareTo(r);
            case Double l when right instanceof Double r -> l.compareTo(r);
            case Boolean l when right instanceof Boolean r -> l.compareTo(r);
            case Bytes l when right instanceof Bytes r -> l.compareTo(r);
            case List<?> l when right instanceof List<?> r -> compareLists(l, r);
            default -> left.getClass().getName().compareTo(right.getClass().getName());
        };
    }

    private static int compareLists(List<?> left, List<?> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = compareKeys(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** {@return a key that equals another one just when the two compare as the same} */
    static Object folded(Object key) {
        return switch (key) {
            case String text -> fold(text);
            case List<?> list -> list.stream().map(ValueOrder::folded).toList();
            default -> key;
        };
    }

    /** {@return the text with each letter in the case that {@link String#compareToIgnoreCase} compares} */
    static String fold(String text) {
        return text.codePoints().map(Character::toUpperCase).map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
