package org.mapiscope.store.pst.ndb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CryptMethodTest {

    @Test
    void permuteMapsEachByteToAnother() {
        byte[] all = new byte[256];
        IntStream.range(0, 256).forEach(i -> all[i] = (byte) i);
        CryptMethod.NDB_CRYPT_PERMUTE.decode(all, all.length, 0);

        assertEquals(256, IntStream.range(0, 256).map(i -> all[i]).distinct().count());
        assertEquals(71, all[0]);
        assertEquals((byte) 236, all[255]);
    }

    @Test
    void permuteDecodesAsManyBytesAsItIsToldAlsoAnOddNumber() {
        byte[] bytes = {0, 1, 2, 3, 4, 5};
        byte[] each = new byte[5];
        for (int i = 0; i < 5; i++) {
            byte[] one = {(byte) i};
            CryptMethod.NDB_CRYPT_PERMUTE.decode(one, 1, 0);
            each[i] = one[0];
        }
        CryptMethod.NDB_CRYPT_PERMUTE.decode(bytes, 5, 0);

        assertArrayEquals(new byte[]{each[0], each[1], each[2], each[3], each[4], 5}, bytes);
    }

    @Test
    void cyclicTwiceIsWhatItWas() {
        byte[] bytes = new byte[1000];
        new Random(1).nextBytes(bytes);
        byte[] coded = bytes.clone();
        CryptMethod.NDB_CRYPT_CYCLIC.decode(coded, coded.length, 0x1234_5678L);
        CryptMethod.NDB_CRYPT_CYCLIC.decode(coded, coded.length, 0x1234_5678L);

        assertArrayEquals(bytes, coded);
    }

    @Test
    void noneLeavesTheBytes() {
        byte[] bytes = {1, 2, 3};
        CryptMethod.NDB_CRYPT_NONE.decode(bytes, bytes.length, 4);

        assertArrayEquals(new byte[]{1, 2, 3}, bytes);
    }
}
