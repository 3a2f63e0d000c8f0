package org.mapiscope.subsystem.table;

import java.nio.charset.Charset;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValue.ErrorValue;
import org.mapiscope.mapi.PropValue.MultiValue;
import org.mapiscope.mapi.PropValue.String8Value;
import org.mapiscope.mapi.PropValue.UnicodeValue;

/** Brings a value into the type that a column asks for: strings from PT_UNICODE to PT_STRING8 and back. */
final class Conversion {
    /** What strings become that have to be PT_STRING8. */
    static final Charset ANSI = Charset.forName("windows-1252");

    private Conversion() {}

    static boolean isText(PropType type) {
        PropType single = type.single();
        return single.equals(PropType.PT_UNICODE) || single.equals(PropType.PT_STRING8);
    }

    static boolean isInstance(PropTag column) {
        return (column.value() & PropType.MV_INSTANCE) != 0 && column.type().isMultiValued();
    }

    /** {@return the same type, but of {@code text} when it is of strings} */
    static PropTag withText(PropTag tag, PropType text) {
        if (!isText(tag.type())) {
            return tag;
        }
        int many = tag.type().value() & (PropType.MV_FLAG | PropType.MV_INSTANCE);
        return tag.withType(new PropType(text.value() | many));
    }

    /** {@return the tag to ask a row for: strings as they are there, and all values of an instance column} */
    static PropTag sourceTag(PropTag column) {
        return isText(column.type())
                ? column.withType(PropType.PT_UNSPECIFIED)
                : manyTag(column);
    }

    /** {@return the column without {@link PropType#MV_INSTANCE}: all values in one} */
    static PropTag manyTag(PropTag column) {
        return column.withType(new PropType(column.type().value() & ~PropType.MV_INSTANCE));
    }

    /**
     * {@return {@code found} as a value of {@code column}; an {@link ErrorValue} when it has another type}
     *
     * @param text PT_UNICODE or PT_STRING8, for a column of PT_UNSPECIFIED
     */
    static PropValue to(PropTag column, PropValue found, PropType text) {
        if (found instanceof ErrorValue error) {
            return new ErrorValue(column, error.result());
        }
        PropTag target = column.type().equals(PropType.PT_UNSPECIFIED) ? withText(found.tag(), text) : column;
        if (found.tag().equals(target)) {
            return found;
        }
        return isText(target.type()) && withText(found.tag(), target.type().single()).equals(target)
                ? converted(target, found)
                : new ErrorValue(column, HResult.MAPI_E_NOT_FOUND);
    }

    private static PropValue converted(PropTag target, PropValue found) {
        return switch (found) {
            case MultiValue many -> {
                PropTag one = target.withType(target.type().single());
                List<PropValue> values = many.values().stream().map(value -> converted(one, value)).toList();
                yield new MultiValue(target, values);
            }
            case String8Value v when target.type().equals(PropType.PT_UNICODE) -> new UnicodeValue(target, v.value());
            case UnicodeValue v when target.type().equals(PropType.PT_STRING8) ->
                new String8Value(target, Bytes.of(v.value().getBytes(ANSI)), ANSI);
            // a text by its tag and something else by its kind: the row is not what it says
            case PropValue v -> v.tag().equals(target) ? v : new ErrorValue(target, HResult.MAPI_E_NOT_FOUND);
        };
    }
}
