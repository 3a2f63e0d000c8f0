package org.mapiscope.store.pst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.store.pst.ltp.StoredType;
import org.mapiscope.store.pst.ltp.StoredValue;

/**
 * Makes MAPI's values from stored bytes: the one place that knows both.
 *
 * <p>Source: [MS-PST] 2.3.3; [MS-OXCDATA] 2.11.1.
 */
final class PstValues {

    /** Bytes; what is larger is to be opened as a stream. */
    static final int LIMIT = 1 << 20;

    private PstValues() {}

    /**
     * Makes the value of {@code tag}, whose type is the stored one.
     *
     * @param charset what PT_STRING8 is in
     */
    static PropValue read(PropTag tag, StoredValue stored, Charset charset) throws IOException {
        if (tag.type().equals(PropType.PT_OBJECT)) {
            return new PropValue.ObjectValue(tag);
        }
        if (stored.size() > LIMIT) {
            return new PropValue.ErrorValue(tag, HResult.MAPI_E_NOT_ENOUGH_MEMORY);
        }
        PropValue value = tag.type().isMultiValued()
                ? many(tag, stored.bytes(), charset)
                : single(tag, stored.bytes(), charset);
        return tag.id() == PropTags.PR_SUBJECT_W.id() ? Subject.whole(value) : value;
    }

    /** Gives {@code value} the type that was asked for, where MAPI converts: between the two kinds of strings. */
    static PropValue as(PropTag asked, PropValue value, Charset charset) {
        PropType type = asked.type();
        if (type.equals(PropType.PT_UNSPECIFIED) || type.equals(value.tag().type())
                || value instanceof PropValue.ErrorValue) {
            return value;
        }
        return switch (value) {
            case PropValue.String8Value v when type.equals(PropType.PT_UNICODE) ->
                new PropValue.UnicodeValue(asked, v.value());
            case PropValue.UnicodeValue v when type.equals(PropType.PT_STRING8) ->
                new PropValue.String8Value(asked, Bytes.of(v.value().getBytes(charset)), charset);
            case PropValue.MultiValue v when isString(type.single()) && isString(v.tag().type().single()) -> {
                PropTag each = asked.withType(type.single());
                yield new PropValue.MultiValue(asked, v.values().stream().map(one -> as(each, one, charset)).toList());
            }
            default -> notFound(asked);
        };
    }

    static PropValue notFound(PropTag tag) {
        return new PropValue.ErrorValue(tag, HResult.MAPI_E_NOT_FOUND);
    }

    static PropValue binary(PropTag tag, byte[] bytes) {
        return new PropValue.BinaryValue(tag, Bytes.of(bytes));
    }

    static PropValue number(PropTag tag, int value) {
        return new PropValue.LongValue(tag, value);
    }

    private static boolean isString(PropType type) {
        return type.equals(PropType.PT_UNICODE) || type.equals(PropType.PT_STRING8);
    }

    private static PropValue single(PropTag tag, BinaryView in, Charset charset) throws IOException {
        return switch (tag.type().value()) {
            case StoredType.PT_NULL -> new PropValue.NullValue(tag);
            case StoredType.PT_SHORT -> new PropValue.ShortValue(tag, (short) in.u16("value", 0));
            case StoredType.PT_LONG -> new PropValue.LongValue(tag, in.i32("value", 0));
            case StoredType.PT_FLOAT -> new PropValue.FloatValue(tag, Float.intBitsToFloat(in.i32("value", 0)));
            case StoredType.PT_DOUBLE -> new PropValue.DoubleValue(tag, Double.longBitsToDouble(in.i64("value", 0)));
            case StoredType.PT_CURRENCY -> new PropValue.CurrencyValue(tag, in.i64("value", 0));
            case StoredType.PT_APPTIME -> new PropValue.AppTimeValue(tag, Double.longBitsToDouble(in.i64("value", 0)));
            case StoredType.PT_ERROR -> new PropValue.ErrorValue(tag, new HResult(in.i32("value", 0)));
            case StoredType.PT_BOOLEAN -> new PropValue.BooleanValue(tag, in.u8("value", 0) != 0);
            case StoredType.PT_LONGLONG -> new PropValue.LongLongValue(tag, in.i64("value", 0));
            case StoredType.PT_STRING8 -> new PropValue.String8Value(tag, Bytes.of(in.bytes()), charset);
            case StoredType.PT_UNICODE -> new PropValue.UnicodeValue(tag, in.utf16());
            case StoredType.PT_SYSTIME -> new PropValue.SysTimeValue(tag, in.i64("value", 0));
            case StoredType.PT_CLSID -> new PropValue.ClsidValue(tag,
                    new MapiUid(Bytes.of(in.bytes("value", 0, MapiUid.SIZE))));
            case StoredType.PT_BINARY, StoredType.PT_SVREID, StoredType.PT_ACTIONS -> binary(tag, in.bytes());
            default -> new PropValue.UnknownValue(tag, Bytes.of(in.bytes()));
        };
    }

    /** Values of fixed size lie one after the other; others after a table of where they start. */
    private static PropValue many(PropTag tag, BinaryView in, Charset charset) throws IOException {
        PropTag each = tag.withType(tag.type().single());
        int size = StoredType.fixedSize(each.type().value());
        List<PropValue> values = new ArrayList<>();
        if (size > 0) {
            if (in.size() % size != 0) {
                throw in.corrupt("values", 0, "have %d bytes, no multiple of %d".formatted(in.size(), size));
            }
            for (int offset = 0; offset < in.size(); offset += size) {
                values.add(single(each, in.slice("value", offset, size), charset));
            }
        } else if (in.size() > 0) {
            int count = in.limited("ulCount", 0, in.u32("ulCount", 0), in.size() / Integer.BYTES - 1);
            for (int i = 0; i < count; i++) {
                long from = in.u32("rgulDataOffsets", Integer.BYTES * (1L + i));
                long to = i + 1 == count ? in.size() : in.u32("rgulDataOffsets", Integer.BYTES * (2L + i));
                values.add(single(each, in.slice("rgDataItems", from, to - from), charset));
            }
        }
        return new PropValue.MultiValue(tag, values);
    }
}
