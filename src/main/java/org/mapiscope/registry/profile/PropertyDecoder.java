package org.mapiscope.registry.profile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CodePages;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.registry.RegistryType;
import org.mapiscope.registry.RegistryValue;

/**
 * Reads the values of a profile's section as properties. Thread-safe.
 *
 * <p>A value's name is the property's tag with the type first: {@code 001f3001} is PR_DISPLAY_NAME_W. Nearly all are
 * REG_BINARY; PT_STRING8 may be REG_SZ, which is UTF-16 then, and PT_LONG REG_DWORD.
 */
public final class PropertyDecoder {
    private static final int NAME_LENGTH = 8;

    private PropertyDecoder() {}

    /** {@return the tag that a value's name says; empty for any other name} */
    public static Optional<PropTag> tag(String name) {
        if (name.length() != NAME_LENGTH || !name.chars().allMatch(HexFormat::isHexDigit)) {
            return Optional.empty();
        }
        PropTag tag = new PropTag(Integer.rotateLeft(HexFormat.fromHexDigits(name), Short.SIZE));
        return Optional.of(tag).filter(each -> each.id() != 0);
    }

    /** {@return the name of the value that a property has in a registry} */
    public static String name(PropTag tag) {
        return HexFormat.of().toHexDigits(Integer.rotateLeft(tag.value(), Short.SIZE));
    }

    /** {@return the value as a property; empty when its name is no tag, or when its bytes are no value of that type} */
    public static Optional<PropValue> decode(RegistryValue value) {
        return tag(value.name()).flatMap(tag -> decode(tag, value));
    }

    private static Optional<PropValue> decode(PropTag tag, RegistryValue value) {
        BinaryView bytes = BinaryView.of("", value.name(), 0, value.data().toArray());
        try {
            return RegistryType.of(value.type()).isPresent()
                    ? Optional.of(decode(RegistryType.of(value.type()).get(), tag, bytes))
                    : Optional.empty();
        } catch (CorruptDataException e) {
            return Optional.empty();
        }
    }

    private static PropValue decode(RegistryType type, PropTag tag, BinaryView bytes) throws CorruptDataException {
        boolean fits = switch (type) {
            case REG_BINARY -> true;
            case REG_DWORD -> tag.type().equals(PropType.PT_LONG);
            case REG_QWORD -> tag.type().equals(PropType.PT_I8);
            case REG_SZ, REG_EXPAND_SZ ->
                tag.type().equals(PropType.PT_UNICODE) || tag.type().equals(PropType.PT_STRING8);
            case REG_NONE, REG_DWORD_BIG_ENDIAN, REG_LINK, REG_MULTI_SZ, REG_RESOURCE_LIST,
                    REG_FULL_RESOURCE_DESCRIPTOR, REG_RESOURCE_REQUIREMENTS_LIST ->
                false;
        };
        if (!fits) {
            throw bytes.corrupt("type", 0, "is " + type + ", which no property of " + tag.type() + " has");
        }
        if (type != RegistryType.REG_BINARY && tag.type().equals(PropType.PT_STRING8)) {
            byte[] text = unicode(bytes).getBytes(StandardCharsets.UTF_8);
            return new PropValue.String8Value(tag, Bytes.of(text), StandardCharsets.UTF_8);
        }
        return tag.type().isMultiValued() ? ManyValues.decode(tag, bytes) : one(tag, bytes);
    }

    /** {@return the one value that all of the bytes are} */
    // the cases are MAPI's numbers, which are constants of no class
    static PropValue one(PropTag tag, BinaryView bytes) throws CorruptDataException {
        return switch (tag.type().value()) {
            case 0x01 -> new PropValue.NullValue(sized(tag, bytes, 0));
            case 0x02 -> new PropValue.ShortValue(sized(tag, bytes, Short.BYTES), (short) bytes.u16("value", 0));
            case 0x03 -> new PropValue.LongValue(sized(tag, bytes, Integer.BYTES), bytes.i32("value", 0));
            case 0x04 -> new PropValue.FloatValue(sized(tag, bytes, Float.BYTES),
                    Float.intBitsToFloat(bytes.i32("value", 0)));
            case 0x05 -> new PropValue.DoubleValue(sized(tag, bytes, Double.BYTES), real(bytes));
            case 0x06 -> new PropValue.CurrencyValue(sized(tag, bytes, Long.BYTES), bytes.i64("value", 0));
            case 0x07 -> new PropValue.AppTimeValue(sized(tag, bytes, Double.BYTES), real(bytes));
            case 0x0B -> new PropValue.BooleanValue(sized(tag, bytes, Short.BYTES), bytes.u16("value", 0) != 0);
            case 0x14 -> new PropValue.LongLongValue(sized(tag, bytes, Long.BYTES), bytes.i64("value", 0));
            case 0x1E -> new PropValue.String8Value(tag, string8(bytes), CodePages.USUAL);
            case 0x1F -> new PropValue.UnicodeValue(tag, unicode(bytes));
            case 0x40 -> new PropValue.SysTimeValue(sized(tag, bytes, Long.BYTES), bytes.i64("value", 0));
            case 0x48 -> new PropValue.ClsidValue(sized(tag, bytes, MapiUid.SIZE),
                    new MapiUid(Bytes.of(bytes.bytes())));
            case 0x102 -> new PropValue.BinaryValue(tag, Bytes.of(bytes.bytes()));
            default -> throw bytes.corrupt("type", 0, "is " + tag.type() + ", which registries do not have");
        };
    }

    private static PropTag sized(PropTag tag, BinaryView bytes, int size) throws CorruptDataException {
        if (bytes.size() != size) {
            throw bytes.corrupt("value", 0, "has %d bytes, where %s has %d".formatted(bytes.size(), tag.type(), size));
        }
        return tag;
    }

    private static double real(BinaryView bytes) throws CorruptDataException {
        return Double.longBitsToDouble(bytes.i64("value", 0));
    }

    /** {@return the text up to its terminator, after which nothing may follow; one without a terminator is whole} */
    private static String unicode(BinaryView bytes) throws CorruptDataException {
        String text = bytes.utf16();
        int end = text.indexOf('\0');
        if (bytes.size() % Character.BYTES != 0 || (end >= 0 && !isZero(text.substring(end)))) {
            throw bytes.corrupt("value", 0, "is no string of 16 bits a character");
        }
        return end < 0 ? text : text.substring(0, end);
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(unit -> unit == 0);
    }

    private static Bytes string8(BinaryView bytes) throws CorruptDataException {
        Bytes all = Bytes.of(bytes.bytes());
        int end = 0;
        while (end < all.size() && all.u8(end) != 0) {
            end++;
        }
        for (int i = end; i < all.size(); i++) {
            if (all.u8(i) != 0) {
                throw bytes.corrupt("value", i, "goes on behind its end");
            }
        }
        return all.slice(0, end);
    }
}
