package org.mapiscope.binary.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

class CompressedRtfTest {

    /** The two examples of [MS-OXRTFCP] 3.1. */
    private static final String SIMPLE = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c09002062770"
            + "5b06c647d0a800fa0";
    private static final String RUN = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0";

    @Test
    void whatIsCompressedComesOutWhole() throws CorruptDataException {
        assertEquals("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n", text(bytes(SIMPLE)));
    }

    @Test
    void aReferenceMayReachIntoWhatItWrites() throws CorruptDataException {
        assertEquals("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}", text(bytes(RUN)));
    }

    @Test
    void whatIsNotCompressedIsThereAsItIs() throws CorruptDataException {
        byte[] rtf = "{\\rtf1 x}".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer stored = ByteBuffer.allocate(16 + rtf.length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(12 + rtf.length).putInt(rtf.length).putInt(0x414C454D).putInt(0).put(rtf);

        assertEquals("{\\rtf1 x}", text(stored.array()));
    }

    @Test
    void aSizeThatLeavesTheHeaderOutIsForgivenWhereNothingIsCompressed() throws CorruptDataException {
        byte[] rtf = "{\\rtf1 longer}".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer stored = ByteBuffer.allocate(16 + rtf.length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(rtf.length).putInt(rtf.length).putInt(0x414C454D).putInt(0).put(rtf);

        assertEquals("{\\rtf1 longer}", text(stored.array()));
    }

    @Test
    void aSizeThatCountsTheHeaderTooIsForgivenWhereNothingIsCompressed() throws CorruptDataException {
        byte[] rtf = "{\\rtf1 whole}".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer stored = ByteBuffer.allocate(16 + rtf.length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(12 + rtf.length).putInt(12 + rtf.length).putInt(0x414C454D).putInt(0).put(rtf);

        assertEquals("{\\rtf1 whole}", text(stored.array()));
    }

    @Test
    void whatIsNotCompressedAndCutOffIsDamage() {
        byte[] rtf = "{\\rtf1 whole}".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer stored = ByteBuffer.allocate(16 + rtf.length).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(15 + rtf.length).putInt(3 + rtf.length).putInt(0x414C454D).putInt(0).put(rtf);

        assertEquals("the test: RTF, offset 0x10: RTF needs 16 bytes, 13 are left",
                assertThrows(CorruptDataException.class, () -> text(stored.array())).getMessage());
    }

    @Test
    void aSizeThatCountsTooMuchIsForgivenWhereTheChecksumFits() throws CorruptDataException {
        byte[] changed = bytes(RUN);
        changed[0] = (byte) (changed[0] + 12);

        assertEquals("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}", text(changed));
    }

    @Test
    void anotherChecksumIsDamage() {
        byte[] changed = bytes(SIMPLE);
        changed[20] ^= 1;

        CorruptDataException damage = assertThrows(CorruptDataException.class, () -> text(changed));

        assertEquals("CRC at 0xC", damage.field() + " at 0x%X".formatted(damage.offset()));
    }

    @Test
    void aSizeThatTheBytesCannotHaveIsNotAllocated() {
        byte[] changed = bytes(RUN);
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0x7FFFFFFF);

        assertEquals("the test: RTF, offset 0x4: RAWSIZE is 2147483647, more than 126",
                assertThrows(CorruptDataException.class, () -> text(changed)).getMessage());
    }

    @Test
    void anyBytesEndInRtfOrDamage() {
        Random random = new Random(7);
        int damaged = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] any = bytes(SIMPLE);
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                any[random.nextInt(any.length)] = (byte) random.nextInt();
            }
            try {
                text(any);
            } catch (CorruptDataException e) {
                damaged++;
            }
        }

        assertEquals(true, damaged > 15_000);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String text(byte[] stored) throws CorruptDataException {
        return new String(CompressedRtf.decompress(BinaryView.of("the test", "RTF", 0, stored)),
                StandardCharsets.US_ASCII);
    }
}
