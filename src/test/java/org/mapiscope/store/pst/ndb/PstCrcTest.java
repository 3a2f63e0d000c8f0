package org.mapiscope.store.pst.ndb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PstCrcTest {

    @Test
    void startsFromZeroAndIsNotInverted() {
        assertEquals(0x2DFD2D88, PstCrc.of("123456789".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(0, PstCrc.of(new byte[0]));
        assertEquals(0, PstCrc.of(new byte[512]));
    }

    @Test
    void isThatOfTheSpecificationForAnyLength() {
        Random random = new Random(1);
        for (int length : new int[]{1, 471, 516, 8176, 65_535, 65_536, 70_000}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);

            assertEquals(bitByBit(bytes), PstCrc.of(bytes));
        }
    }

    private static int bitByBit(byte[] bytes) {
        int crc = 0;
        for (byte each : bytes) {
            crc ^= each & 0xFF;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc >>> 1) ^ (crc & 1) * 0xEDB88320;
            }
        }
        return crc;
    }
}
