package org.mapiscope.registry.profile;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/**
 * Reads a value that is many. Thread-safe.
 *
 * <p>Numbers, times and identifiers lie one behind the other, without their count. Strings and bytes have a count of 32 bits
 * first; then for each its offset, before that its size where it is bytes; then what these point to. Offsets count from the
 * first byte of the value. Offsets and sizes have 64 bits when a 64-bit MAPI wrote them, else 32; the first offset, which
 * is right behind the last one, tells which.
 */
final class ManyValues {
    private ManyValues() {}

    static PropValue decode(PropTag tag, BinaryView bytes) throws CorruptDataException {
        PropTag each = tag.withType(tag.type().single());
        List<PropValue> values = new ArrayList<>();
        for (BinaryView part : parts(each.type(), bytes)) {
            values.add(PropertyDecoder.one(each, part));
        }
        if (values.isEmpty() || (tag.type().value() & PropType.MV_INSTANCE) != 0) {
            throw bytes.corrupt("value", 0, "has none, or is of a type for tables");
        }
        return new PropValue.MultiValue(tag, values);
    }

    private static List<BinaryView> parts(PropType type, BinaryView bytes) throws CorruptDataException {
        return switch (type.value()) {
            case 0x02 -> fixed(bytes, Short.BYTES);
            case 0x03, 0x04 -> fixed(bytes, Integer.BYTES);
            case 0x05, 0x06, 0x07, 0x14, 0x40 -> fixed(bytes, Long.BYTES);
            case 0x48 -> fixed(bytes, 16);
            case 0x1E -> strings(bytes, 1);
            case 0x1F -> strings(bytes, Character.BYTES);
            case 0x102 -> binaries(bytes);
            default -> throw bytes.corrupt("type", 0, "is many of " + type + ", which registries do not have");
        };
    }

    private static List<BinaryView> fixed(BinaryView bytes, int size) throws CorruptDataException {
        if (bytes.size() % size != 0) {
            throw bytes.corrupt("value", 0, "has %d bytes, no multiple of %d".formatted(bytes.size(), size));
        }
        List<BinaryView> parts = new ArrayList<>();
        for (int at = 0; at < bytes.size(); at += size) {
            parts.add(bytes.slice("value", at, size));
        }
        return parts;
    }

    private static List<BinaryView> strings(BinaryView bytes, int unit) throws CorruptDataException {
        Heading heading = Heading.of(bytes, 1);
        List<BinaryView> parts = new ArrayList<>();
        for (int i = 0; i < heading.count; i++) {
            long from = heading.number(i);
            long end = from;
            while (!isZero(bytes, end, unit)) {
                end += unit;
            }
            parts.add(bytes.slice("value", from, end - from));
        }
        return parts;
    }

    /** {@return whether a string ends there} What lacks its terminator runs out of the value, which is damage. */
    private static boolean isZero(BinaryView bytes, long at, int unit) throws CorruptDataException {
        return (unit == 1 ? bytes.u8("string", at) : bytes.u16("string", at)) == 0;
    }

    private static List<BinaryView> binaries(BinaryView bytes) throws CorruptDataException {
        Heading heading = Heading.of(bytes, 2);
        List<BinaryView> parts = new ArrayList<>();
        for (int i = 0; i < heading.count; i++) {
            parts.add(bytes.slice("value", heading.number(2 * i + 1), heading.number(2 * i)));
        }
        return parts;
    }

    /** The count, and the numbers of each value, the last of which is its offset. */
    private record Heading(BinaryView bytes, int count, int width) {
        static Heading of(BinaryView bytes, int numbers) throws CorruptDataException {
            int count = bytes.limited("count", 0, bytes.i32("count", 0), bytes.size() / (numbers * Integer.BYTES));
            for (int width : List.of(Long.BYTES, Integer.BYTES)) {
                Heading heading = new Heading(bytes, count, width);
                int end = Integer.BYTES + count * numbers * width;
                if (count > 0 && end <= bytes.size() && heading.number(numbers - 1) == end) {
                    return heading;
                }
            }
            throw bytes.corrupt("offset", Integer.BYTES, "of the first value is not behind those of all");
        }

        long number(int index) throws CorruptDataException {
            long at = Integer.BYTES + (long) index * width;
            return width == Long.BYTES ? bytes.i64("number", at) : bytes.u32("number", at);
        }
    }
}
