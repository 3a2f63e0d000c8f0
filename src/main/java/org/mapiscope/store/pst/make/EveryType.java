package org.mapiscope.store.pst.make;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.mapiscope.mapi.PropType;
import org.mapiscope.store.pst.messaging.PropertyName;
import org.mapiscope.store.pst.write.NameMap;
import org.mapiscope.store.pst.write.Properties;
import org.mapiscope.store.pst.write.TooLargeException;

/**
 * A named property of every type that a store can hold, single and many. One thread.
 *
 * <p>Source: [MS-OXCDATA] 2.11.1; for many values [MS-PST] 2.3.3.4.
 */
final class EveryType {

    private static final Charset LATIN = StandardCharsets.ISO_8859_1;
    private static final int GUID_SIZE = 16;
    /** 2 January 2024 in days since 30 December 1899. */
    private static final double DAY = 45_293.5;
    /** A restriction that asks whether there is a property (RES_EXIST), as [MS-OXCDATA] 2.12 has it in a stream. */
    private static final byte[] RES_EXIST = {8, 0x1F, 0, 0x37, 0};
    /** No rule actions ([MS-OXORULE] 2.2.5). */
    private static final byte[] NO_ACTIONS = {0, 0};

    private final NameMap names;

    EveryType(NameMap names) {
        this.names = names;
    }

    void add(Properties properties, SplittableRandom random) throws TooLargeException {
        long bits = random.nextLong();
        fixed(properties, bits);
        properties.putText(tag(PropType.PT_UNICODE), Words.line(random));
        properties.put(tag(PropType.PT_STRING8), "caf\u00E9 8 bit".getBytes(LATIN));
        properties.put(tag(PropType.PT_BINARY), bytes(GUID_SIZE + 5, bits));
        properties.put(tag(PropType.PT_SVREID), bytes(21, bits));
        properties.put(tag(PropType.PT_SRESTRICT), RES_EXIST.clone());
        properties.put(tag(PropType.PT_ACTIONS), NO_ACTIONS.clone());
        many(properties, bits);
        List<byte[]> texts = List.of("one".getBytes(StandardCharsets.UTF_16LE), new byte[0],
                Words.line(random).getBytes(StandardCharsets.UTF_16LE));
        properties.put(tag(PropType.PT_MV_UNICODE), packed(texts));
        properties.put(tag(PropType.PT_MV_STRING8),
                packed(List.of("eins".getBytes(LATIN), "zw\u00F6lf".getBytes(LATIN))));
        properties.put(tag(PropType.PT_MV_BINARY), packed(List.of(bytes(3, bits), bytes(24, bits), new byte[0])));
    }

    private void fixed(Properties properties, long bits) throws TooLargeException {
        properties.put(tag(PropType.PT_I2), bytes(Short.BYTES, bits));
        properties.putInt(tag(PropType.PT_LONG), (int) bits);
        properties.putInt(tag(PropType.PT_R4), Float.floatToIntBits((float) bits));
        properties.putLong(tag(PropType.PT_DOUBLE), Double.doubleToLongBits(bits / 3.0));
        properties.putLong(tag(PropType.PT_CURRENCY), bits % 1_000_000_0000L);
        properties.putLong(tag(PropType.PT_APPTIME), Double.doubleToLongBits(DAY + (bits & 0xFF)));
        properties.putBoolean(tag(PropType.PT_BOOLEAN), bits < 0);
        properties.putLong(tag(PropType.PT_I8), bits);
        properties.putLong(tag(PropType.PT_SYSTIME), MadeTime.of(bits & 0xFFFF));
        properties.put(tag(PropType.PT_CLSID), bytes(GUID_SIZE, bits));
    }

    private void many(Properties properties, long bits) throws TooLargeException {
        properties.put(tag(PropType.PT_MV_I2), bytes(3 * Short.BYTES, bits));
        properties.put(tag(PropType.PT_MV_LONG), bytes(4 * Integer.BYTES, bits));
        properties.put(tag(PropType.PT_MV_R4), numbers(2, Integer.BYTES, Float.floatToIntBits(0.5f)));
        properties.put(tag(PropType.PT_MV_DOUBLE), numbers(2, Long.BYTES, Double.doubleToLongBits(2.25)));
        properties.put(tag(PropType.PT_MV_CURRENCY), numbers(3, Long.BYTES, 123_4500));
        properties.put(tag(PropType.PT_MV_APPTIME), numbers(2, Long.BYTES, Double.doubleToLongBits(DAY)));
        properties.put(tag(PropType.PT_MV_I8), numbers(2, Long.BYTES, bits));
        properties.put(tag(PropType.PT_MV_SYSTIME), numbers(2, Long.BYTES, MadeTime.of(bits & 0xFFF)));
        properties.put(tag(PropType.PT_MV_CLSID), bytes(2 * GUID_SIZE, bits));
    }

    private int tag(PropType type) throws TooLargeException {
        return (names.id(new PropertyName.Text(Names.PS_PUBLIC_STRINGS, "every-type " + type)) << Short.SIZE)
                | type.value();
    }

    private static byte[] bytes(int size, long bits) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ((bits >>> (i % Long.BYTES * Byte.SIZE)) + i / Long.BYTES);
        }
        return bytes;
    }

    private static byte[] numbers(int count, int size, long bits) {
        byte[] bytes = new byte[count * size];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (bits >>> (i % size * Byte.SIZE));
        }
        return bytes;
    }

    /** {@return values whose sizes differ, behind the places where they begin} */
    static byte[] packed(List<byte[]> values) {
        int header = (1 + values.size()) * Integer.BYTES;
        int size = header + values.stream().mapToInt(value -> value.length).sum();
        ByteBuffer packed = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(values.size());
        int at = header;
        for (byte[] value : values) {
            packed.putInt(at);
            at += value.length;
        }
        byte[] all = new byte[size];
        packed.flip().get(all, 0, header);
        at = header;
        for (byte[] value : values) {
            System.arraycopy(value, 0, all, at, value.length);
            at += value.length;
        }
        return all;
    }
}
