package org.mapiscope.subsystem.profile;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/**
 * Property values as bytes and back: numbers low byte first, PT_UNICODE as UTF-16LE, of many values each with its length.
 * Thread-safe.
 */
final class ValueCodec {
    /** PT_STRING8 begins with the length and the name of its charset. */
    private static final Charset CHARSET_NAMES = StandardCharsets.US_ASCII;

    private ValueCodec() {}

    /** {@return the bytes; empty for a restriction, or when the value is not of the type that its tag says} */
    static Optional<Bytes> encode(PropValue value) {
        return write(value).filter(bytes -> decode(value.tag(), bytes).equals(value));
    }

    /** {@return the value; an {@link PropValue.ErrorValue} with MAPI_E_CORRUPT_DATA for bytes that are none} */
    static PropValue decode(PropTag tag, Bytes bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.toArray()).order(ByteOrder.LITTLE_ENDIAN);
        try {
            PropValue value = tag.type().isMultiValued() ? many(tag, in) : one(tag, in);
            return in.hasRemaining() ? corrupt(tag) : value;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return corrupt(tag);
        }
    }

    private static PropValue corrupt(PropTag tag) {
        return new PropValue.ErrorValue(tag, HResult.MAPI_E_CORRUPT_DATA);
    }

    private static Optional<Bytes> write(PropValue value) {
        return switch (value) {
            case PropValue.NullValue v -> Optional.of(Bytes.EMPTY);
            case PropValue.ObjectValue v -> Optional.of(Bytes.EMPTY);
            case PropValue.ShortValue v -> Optional.of(of(buffer(Short.BYTES).putShort(v.value())));
            case PropValue.LongValue v -> Optional.of(of(buffer(Integer.BYTES).putInt(v.value())));
            case PropValue.FloatValue v -> Optional.of(of(buffer(Float.BYTES).putFloat(v.value())));
            case PropValue.DoubleValue v -> Optional.of(of(buffer(Double.BYTES).putDouble(v.value())));
            case PropValue.CurrencyValue v -> Optional.of(of(buffer(Long.BYTES).putLong(v.value())));
            case PropValue.AppTimeValue v -> Optional.of(of(buffer(Double.BYTES).putDouble(v.value())));
            case PropValue.BooleanValue v -> Optional.of(Bytes.of((byte) (v.value() ? 1 : 0)));
            case PropValue.LongLongValue v -> Optional.of(of(buffer(Long.BYTES).putLong(v.value())));
            case PropValue.String8Value v -> Optional.of(string8(v));
            case PropValue.UnicodeValue v -> Optional.of(unicode(v.value()));
            case PropValue.SysTimeValue v -> Optional.of(of(buffer(Long.BYTES).putLong(v.fileTime())));
            case PropValue.ClsidValue v -> Optional.of(v.value().bytes());
            case PropValue.BinaryValue v -> Optional.of(v.value());
            case PropValue.RestrictionValue v -> Optional.empty();
            case PropValue.MultiValue v -> many(v.values());
            case PropValue.ErrorValue v -> Optional.of(of(buffer(Integer.BYTES).putInt(v.result().value())));
            case PropValue.UnknownValue v -> Optional.of(v.raw());
        };
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Bytes of(ByteBuffer full) {
        byte[] bytes = new byte[full.capacity()];
        full.rewind().get(bytes);
        return Bytes.of(bytes);
    }

    private static Bytes string8(PropValue.String8Value value) {
        byte[] charset = value.charset().name().getBytes(CHARSET_NAMES);
        return of(buffer(1 + charset.length + value.raw().size()).put((byte) charset.length).put(charset)
                .put(value.raw().toArray()));
    }

    /** Unlike String::getBytes, keeps half a surrogate pair. */
    private static Bytes unicode(String value) {
        ByteBuffer out = buffer(value.length() * Character.BYTES);
        out.asCharBuffer().put(value);
        return of(out);
    }

    private static Optional<Bytes> many(List<PropValue> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (PropValue value : values) {
            Optional<Bytes> bytes = write(value);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            out.writeBytes(of(buffer(Integer.BYTES).putInt(bytes.get().size())).toArray());
            out.writeBytes(bytes.get().toArray());
        }
        return Optional.of(Bytes.of(out.toByteArray()));
    }

    private static PropValue many(PropTag tag, ByteBuffer in) {
        PropTag each = tag.withType(tag.type().single());
        List<PropValue> values = new ArrayList<>();
        while (in.hasRemaining()) {
            PropValue value = decode(each, rest(in, in.getInt()));
            if (value instanceof PropValue.ErrorValue) {
                return corrupt(tag);
            }
            values.add(value);
        }
        return new PropValue.MultiValue(tag, values);
    }

    // the cases are MAPI's numbers, which are constants of no class
    private static PropValue one(PropTag tag, ByteBuffer in) {
        return switch (tag.type().value()) {
            case 0x01 -> new PropValue.NullValue(tag);
            case 0x02 -> new PropValue.ShortValue(tag, in.getShort());
            case 0x03 -> new PropValue.LongValue(tag, in.getInt());
            case 0x04 -> new PropValue.FloatValue(tag, in.getFloat());
            case 0x05 -> new PropValue.DoubleValue(tag, in.getDouble());
            case 0x06 -> new PropValue.CurrencyValue(tag, in.getLong());
            case 0x07 -> new PropValue.AppTimeValue(tag, in.getDouble());
            case 0x0A -> new PropValue.ErrorValue(tag, new HResult(in.getInt()));
            case 0x0B -> new PropValue.BooleanValue(tag, in.get() != 0);
            case 0x0D -> new PropValue.ObjectValue(tag);
            case 0x14 -> new PropValue.LongLongValue(tag, in.getLong());
            case 0x1E -> string8(tag, in);
            case 0x1F -> unicode(tag, in);
            case 0x40 -> new PropValue.SysTimeValue(tag, in.getLong());
            case 0x48 -> new PropValue.ClsidValue(tag, new MapiUid(rest(in, MapiUid.SIZE)));
            case 0xFB, 0xFE, 0x102 -> new PropValue.BinaryValue(tag, rest(in, in.remaining()));
            default -> new PropValue.UnknownValue(tag, rest(in, in.remaining()));
        };
    }

    private static Bytes rest(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return Bytes.of(bytes);
    }

    /** @throws UnsupportedCharsetException when this machine does not have the charset; the bytes count as corrupt */
    private static PropValue string8(PropTag tag, ByteBuffer in) {
        String charset = new String(rest(in, in.get()).toArray(), CHARSET_NAMES);
        return new PropValue.String8Value(tag, rest(in, in.remaining()), Charset.forName(charset));
    }

    private static PropValue unicode(PropTag tag, ByteBuffer in) {
        if (in.remaining() % Character.BYTES != 0) {
            throw new BufferUnderflowException();
        }
        String value = in.asCharBuffer().toString();
        in.position(in.limit());
        return new PropValue.UnicodeValue(tag, value);
    }

    /**
     * {@return {@code value} as a caller asked for it: as it is for PT_UNSPECIFIED or its own type, as the other kind of
     * string; else MAPI_E_NOT_FOUND}
     */
    static PropValue as(PropTag asked, PropValue value) {
        PropType type = asked.type();
        if (type.equals(PropType.PT_UNSPECIFIED) || type.equals(value.tag().type())) {
            return value;
        }
        return switch (value) {
            case PropValue.UnicodeValue v when type.equals(PropType.PT_STRING8) ->
                new PropValue.String8Value(asked, Bytes.of(v.value().getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
            case PropValue.String8Value v when type.equals(PropType.PT_UNICODE) ->
                new PropValue.UnicodeValue(asked, v.value());
            case PropValue.ErrorValue v -> new PropValue.ErrorValue(asked, v.result());
            default -> new PropValue.ErrorValue(asked, HResult.MAPI_E_NOT_FOUND);
        };
    }
}
