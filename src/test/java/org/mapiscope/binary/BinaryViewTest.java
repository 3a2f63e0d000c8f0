package org.mapiscope.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BinaryViewTest {

    private static final byte[] BYTES = {0x01, (byte) 0xFF, 0x03, 0x04, 0x05, 0x06, 0x07, (byte) 0x80, 0x41, 0x00};

    private final BinaryView view = BinaryView.of("a.pst", "HN", 0x100, BYTES);

    @Test
    void readsNumbersInLittleEndianOrder() throws CorruptDataException {
        assertEquals(0xFF, view.u8("field", 1));
        assertEquals(0xFF01, view.u16("field", 0));
        assertEquals(0x8007_0605, view.i32("field", 4));
        assertEquals(0x8007_0605L, view.u32("field", 4));
        assertEquals(0x8007_0605_0403_FF01L, view.i64("field", 0));
    }

    @Test
    void readsText() throws CorruptDataException {
        assertEquals("A", view.slice("name", 8, 2).text(StandardCharsets.UTF_16LE));
    }

    @Test
    void anErrorTellsTheWayDownAndThePlaceInTheFile() throws CorruptDataException {
        BinaryView header = view.slice("HNHDR", 2, 4).slice("part", 1, 3);

        assertEquals("a.pst: HN > HNHDR > part, offset 0x105: bSig is 0xED, not 0xEC",
                header.corrupt("bSig", 2, "is 0xED, not 0xEC").getMessage());
    }

    @Test
    void aReadAcrossTheEndIsRefused() {
        assertEquals("a.pst: HN, offset 0x108: field needs 4 bytes, 2 are left",
                assertThrows(CorruptDataException.class, () -> view.i32("field", 8)).getMessage());
    }

    @Test
    void aReadFarBeyondTheEndIsRefused() {
        assertEquals("a.pst: HN, offset 0x7FFFFFFFFFFFFF00: field needs 8 bytes, 0 are left",
                assertThrows(CorruptDataException.class, () -> view.i64("field", 0x7FFF_FFFF_FFFF_FE00L)).getMessage());
    }

    @Test
    void aSliceReadsNothingBeyondItsEnd() throws CorruptDataException {
        BinaryView slice = view.slice("part", 0, 2);

        assertEquals("a.pst: HN > part, offset 0x101: field needs 2 bytes, 1 are left",
                assertThrows(CorruptDataException.class, () -> slice.u16("field", 1)).getMessage());
    }

    @Test
    void aCountBeyondItsLimitIsRefusedUnsigned() {
        assertEquals("a.pst: HN, offset 0x104: count is 18446744073709551615, more than 10",
                assertThrows(CorruptDataException.class, () -> view.limited("count", 4, -1, 10)).getMessage());
    }
}
