package org.mapiscope.operation.property;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropValue;

/** The bytes of values as they lie in memory, least byte first. */
final class PropertyBuffer {
    private PropertyBuffer() {}

    static Bytes of(PropValue value) {
        return switch (value) {
            case PropValue.ShortValue v -> number(v.value(), Short.BYTES);
            case PropValue.LongValue v -> number(v.value(), Integer.BYTES);
            case PropValue.FloatValue v -> number(Float.floatToRawIntBits(v.value()), Integer.BYTES);
            case PropValue.DoubleValue v -> number(Double.doubleToRawLongBits(v.value()), Long.BYTES);
            case PropValue.CurrencyValue v -> number(v.value(), Long.BYTES);
            case PropValue.AppTimeValue v -> number(Double.doubleToRawLongBits(v.value()), Long.BYTES);
            case PropValue.BooleanValue v -> number(v.value() ? 1 : 0, Short.BYTES);
            case PropValue.LongLongValue v -> number(v.value(), Long.BYTES);
            case PropValue.String8Value v -> v.raw();
            case PropValue.UnicodeValue v -> PropertyText.unicode(v.value());
            case PropValue.SysTimeValue v -> number(v.fileTime(), Long.BYTES);
            case PropValue.ClsidValue v -> v.value().bytes();
            case PropValue.BinaryValue v -> v.value();
            case PropValue.UnknownValue v -> v.raw();
            case PropValue.MultiValue v -> all(v);
            case PropValue.NullValue v -> Bytes.EMPTY;
            case PropValue.ObjectValue v -> Bytes.EMPTY;
            case PropValue.RestrictionValue v -> Bytes.EMPTY;
            case PropValue.ErrorValue v -> Bytes.EMPTY;
        };
    }

    private static Bytes number(long value, int size) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
        return Bytes.copyOf(bytes, 0, size);
    }

    private static Bytes all(PropValue.MultiValue many) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        many.values().forEach(each -> out.writeBytes(of(each).toArray()));
        return Bytes.of(out.toByteArray());
    }
}
