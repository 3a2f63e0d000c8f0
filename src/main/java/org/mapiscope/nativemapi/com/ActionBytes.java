package org.mapiscope.nativemapi.com;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** Writes what actions of rules are made of, little-endian. Not thread-safe. Source: [MS-OXCDATA] 2.11.1 to 2.11.4. */
final class ActionBytes {
    /** What stands before a recipient's properties. */
    private static final int RESERVED = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes done() {
        return Bytes.of(out.toByteArray());
    }

    void u8(int value) {
        out.write(value);
    }

    void u16(int value) {
        number(value, Short.BYTES);
    }

    void u32(int value) {
        number(value, Integer.BYTES);
    }

    void bytes(Bytes value) {
        out.writeBytes(value.toArray());
    }

    /** Writes how many bytes there are, and these. */
    void sized(Bytes value) {
        u32(value.size());
        bytes(value);
    }

    void recipients(List<List<PropValue>> all) {
        u32(all.size());
        for (List<PropValue> recipient : all) {
            u8(RESERVED);
            u32(recipient.size());
            recipient.forEach(this::property);
        }
    }

    /** Writes a property; one of a type that rules have no form for as PT_ERROR, {@code MAPI_E_NO_SUPPORT}. */
    void property(PropValue property) {
        PropTag tag = property.tag();
        switch (property) {
            case PropValue.LongValue v -> tagged(tag).u32(v.value());
            case PropValue.FloatValue v -> tagged(tag).u32(Float.floatToIntBits(v.value()));
            case PropValue.DoubleValue v -> tagged(tag).number(Double.doubleToLongBits(v.value()), Long.BYTES);
            case PropValue.BooleanValue v -> tagged(tag).u8(v.value() ? 1 : 0);
            case PropValue.LongLongValue v -> tagged(tag).number(v.value(), Long.BYTES);
            case PropValue.SysTimeValue v -> tagged(tag).number(v.fileTime(), Long.BYTES);
            case PropValue.UnicodeValue v -> tagged(tag).bytes(units(v.value()));
            case PropValue.String8Value v -> {
                tagged(tag).bytes(v.raw());
                u8(0);
            }
            case PropValue.ClsidValue v -> tagged(tag).bytes(v.value().bytes());
            case PropValue.BinaryValue v -> tagged(tag).sized(v.value());
            case PropValue.ErrorValue v -> tagged(tag.withType(PropType.PT_ERROR)).u32(v.result().value());
            default -> tagged(tag.withType(PropType.PT_ERROR)).u32(HResult.MAPI_E_NO_SUPPORT.value());
        }
    }

    private ActionBytes tagged(PropTag tag) {
        u32(tag.value());
        return this;
    }

    /** {@return UTF-16 units and a zero; half of a pair is kept as it is} */
    private static Bytes units(String text) {
        byte[] units = new byte[(text.length() + 1) * Character.BYTES];
        for (int i = 0; i < text.length(); i++) {
            units[i * Character.BYTES] = (byte) text.charAt(i);
            units[i * Character.BYTES + 1] = (byte) (text.charAt(i) >>> Byte.SIZE);
        }
        return Bytes.of(units);
    }

    private void number(long value, int size) {
        for (int i = 0; i < size; i++) {
            out.write((int) (value >>> (i * Byte.SIZE)));
        }
    }
}
