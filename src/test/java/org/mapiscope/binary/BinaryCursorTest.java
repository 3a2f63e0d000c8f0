package org.mapiscope.binary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryCursorTest {
    private static BinaryCursor over(String hex) {
        return new BinaryCursor(BinaryView.of("file", "part", 0, HexFormat.of().parseHex(hex)));
    }

    @Test
    void fieldsFollowEachOther() throws CorruptDataException {
        BinaryCursor in = over("01 0203 FFFFFFFF FFFFFFFF 0100000000000080".replace(" ", ""));

        assertEquals(List.of(1, 0x0302, -1, 0xFFFFFFFFL, 0x8000000000000001L, 19L),
                List.of(in.u8("a"), in.u16("b"), in.i32("c"), in.u32("d"), in.i64("e"), in.position()));
    }

    @Test
    void bytesAreCopiedAndOthersLeftOut() throws CorruptDataException {
        BinaryCursor in = over("00010203");
        in.skip(1);

        assertArrayEquals(new byte[]{1, 2}, in.bytes("value", 2));
        assertEquals(3, in.u8("rest"));
    }

    @Test
    void whatIsNotThereIsAnErrorWithItsPlace() {
        BinaryCursor in = over("0001");
        in.skip(5);

        assertEquals(5, assertThrows(CorruptDataException.class, () -> in.u8("value")).offset());
    }

    @Test
    void aCountThatIsTooLargeIsRefusedWhereItStands() throws CorruptDataException {
        BinaryCursor in = over("0000FFFFFFFF");
        in.u16("before");

        assertEquals(2, assertThrows(CorruptDataException.class, () -> in.count("count", 10)).offset());
    }
}
