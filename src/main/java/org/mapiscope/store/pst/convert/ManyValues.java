package org.mapiscope.store.pst.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values of different sizes in one property. Source: [MS-PST] 2.3.3.4.2. */
final class ManyValues {

    private ManyValues() {}

    /** {@return the property with each of its values changed; empty when the bytes are not as they should be} */
    static Optional<byte[]> each(byte[] packed, UnaryOperator<byte[]> change) {
        ByteBuffer in = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int count = packed.length < Integer.BYTES ? -1 : in.getInt(0);
        if (count < 0 || count > packed.length / Integer.BYTES - 1) {
            return Optional.empty();
        }
        List<byte[]> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = in.getInt((i + 1) * Integer.BYTES);
            int to = i + 1 < count ? in.getInt((i + 2) * Integer.BYTES) : packed.length;
            if (from < 0 || from > to || to > packed.length) {
                return Optional.empty();
            }
            values.add(change.apply(Arrays.copyOfRange(packed, from, to)));
        }
        return Optional.of(pack(values));
    }

    private static byte[] pack(List<byte[]> values) {
        int at = (values.size() + 1) * Integer.BYTES;
        byte[] packed = new byte[at + values.stream().mapToInt(value -> value.length).sum()];
        ByteBuffer header = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).putInt(values.size());
        for (byte[] value : values) {
            header.putInt(at);
            System.arraycopy(value, 0, packed, at, value.length);
            at += value.length;
        }
        return packed;
    }
}
