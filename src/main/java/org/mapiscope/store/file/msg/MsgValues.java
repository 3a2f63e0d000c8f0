package org.mapiscope.store.file.msg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** Values in the bytes that MSG files have for them. Source: [MS-OXMSG] 2.1; [MS-OXCDATA] 2.11.1. */
final class MsgValues {
    private MsgValues() {}

    /** {@return the type that a file of Unicode strings has for {@code type}} */
    static PropType unicode(PropType type) {
        if (!type.single().equals(PropType.PT_STRING8)) {
            return type;
        }
        return type.isMultiValued() ? PropType.PT_MV_UNICODE : PropType.PT_UNICODE;
    }

    /** {@return what an entry says of a stream's size: of a string's its end counts as well, which is not there} */
    static int sizeEntry(PropType type, int size) {
        return type.equals(PropType.PT_UNICODE) ? size + Character.BYTES : size;
    }

    /** {@return whether values of this type differ in size} */
    static boolean isVariable(PropType single) {
        return single.equals(PropType.PT_UNICODE) || single.equals(PropType.PT_STRING8)
                || single.equals(PropType.PT_BINARY);
    }

    /** {@return the eight bytes that stand in the entry itself, low byte first; empty for what has a stream} */
    static Optional<Long> fixed(PropValue value) {
        return switch (value) {
            case PropValue.ShortValue v -> Optional.of(v.value() & 0xFFFFL);
            case PropValue.LongValue v -> Optional.of(Integer.toUnsignedLong(v.value()));
            case PropValue.FloatValue v -> Optional.of(Integer.toUnsignedLong(Float.floatToRawIntBits(v.value())));
            case PropValue.DoubleValue v -> Optional.of(Double.doubleToRawLongBits(v.value()));
            case PropValue.CurrencyValue v -> Optional.of(v.value());
            case PropValue.AppTimeValue v -> Optional.of(Double.doubleToRawLongBits(v.value()));
            case PropValue.BooleanValue v -> Optional.of(v.value() ? 1L : 0L);
            case PropValue.LongLongValue v -> Optional.of(v.value());
            case PropValue.SysTimeValue v -> Optional.of(v.fileTime());
            case PropValue.ErrorValue v -> Optional.of(Integer.toUnsignedLong(v.result().value()));
            default -> Optional.empty();
        };
    }

    /** {@return the bytes of a value's stream} */
    static byte[] bytes(PropValue value) {
        return switch (value) {
            case PropValue.String8Value v -> utf16(v.value(), 0);
            case PropValue.UnicodeValue v -> utf16(v.value(), 0);
            case PropValue.ClsidValue v -> v.value().bytes().toArray();
            case PropValue.BinaryValue v -> v.value().toArray();
            default -> throw new IllegalArgumentException(value.tag() + " has no bytes");
        };
    }

    /** {@return the bytes of one of many values; a string has its end there} */
    static byte[] element(PropValue value) {
        return switch (value) {
            case PropValue.String8Value v -> utf16(v.value(), 1);
            case PropValue.UnicodeValue v -> utf16(v.value(), 1);
            default -> bytes(value);
        };
    }

    /** {@return values of fixed size, one after the other} */
    static byte[] fixedElements(PropValue.MultiValue many) {
        int size = size(many.tag().type().single());
        ByteBuffer all = ByteBuffer.allocate(size * many.values().size());
        for (PropValue value : many.values()) {
            byte[] one = fixed(value)
                    .map(bits -> ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(bits).array())
                    .orElseGet(() -> bytes(value));
            all.put(one, 0, size);
        }
        return all.array();
    }

    private static int size(PropType single) {
        if (single.equals(PropType.PT_I2) || single.equals(PropType.PT_BOOLEAN)) {
            return Short.BYTES;
        }
        if (single.equals(PropType.PT_LONG) || single.equals(PropType.PT_R4) || single.equals(PropType.PT_ERROR)) {
            return Integer.BYTES;
        }
        return single.equals(PropType.PT_CLSID) ? 2 * Long.BYTES : Long.BYTES;
    }

    /** The encoder of UTF-16LE would lose half of a pair that stands alone. */
    private static byte[] utf16(String text, int zeros) {
        ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * (text.length() + zeros))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < text.length(); i++) {
            bytes.putChar(text.charAt(i));
        }
        return bytes.array();
    }
}
