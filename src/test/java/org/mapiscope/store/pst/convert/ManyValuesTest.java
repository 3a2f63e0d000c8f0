package org.mapiscope.store.pst.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;

class ManyValuesTest {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Test
    void textsOfACodePageBecomeUnicodeEachByItself() {
        byte[] texts = packed("\u0414\u0430".getBytes(CYRILLIC), new byte[0], "x".getBytes(CYRILLIC));

        assertEquals(
                Optional.of(Bytes.of(packed("\u0414\u0430".getBytes(StandardCharsets.UTF_16LE), new byte[0],
                        "x".getBytes(StandardCharsets.UTF_16LE)))),
                ManyValues.each(texts, each -> new String(each, CYRILLIC).getBytes(StandardCharsets.UTF_16LE))
                        .map(Bytes::of));
    }

    @Test
    void aValueThatEndsOutsideIsNotChanged() {
        byte[] texts = packed("a".getBytes(CYRILLIC), "b".getBytes(CYRILLIC));
        texts[8] = 0x7F;

        assertEquals(Optional.empty(), ManyValues.each(texts, each -> each));
    }

    @Test
    void moreValuesThanThereIsRoomForAreNotChanged() {
        assertEquals(Optional.empty(), ManyValues.each(new byte[]{9, 0, 0, 0, 8, 0, 0, 0}, each -> each));
    }

    private static byte[] packed(byte[]... values) {
        int size = 4 * (values.length + 1);
        ByteBuffer packed = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN).putInt(values.length);
        int at = size;
        for (byte[] value : values) {
            packed.putInt(at);
            at += value.length;
        }
        for (byte[] value : values) {
            packed.put(value);
        }
        return java.util.Arrays.copyOf(packed.array(), at);
    }
}
