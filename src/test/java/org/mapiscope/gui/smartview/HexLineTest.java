package org.mapiscope.gui.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;

class HexLineTest {
    @Test
    void aLineHasAGapAfterTheEighthByte() {
        Bytes bytes = Bytes.ofHex("00010203040506074142430D0EFF80");

        assertEquals(new HexLine("00000010", "00 01 02 03 04 05 06 07  41 42 43 0D 0E FF 80",
                List.of(".", ".", ".", ".", ".", ".", ".", ".", "A", "B", "C", ".", ".", ".", ".")),
                HexLine.of(16, Optional.of(bytes), bytes.size(), false));
    }

    @Test
    void bytesOnTheirWayAreDots() {
        assertEquals(new HexLine("00000000", "·· ··", List.of()), HexLine.of(0, Optional.empty(), 2, true));
    }

    @Test
    void asUtf16TwoBytesAreOneCharacterAndHalfAPairIsNone() {
        Bytes bytes = Bytes.ofHex("4100" + "34D81EDD" + "00D8" + "0000" + "16");

        assertEquals(List.of("A", "𝄞", "", ".", ".", "."),
                HexLine.of(0, Optional.of(bytes), bytes.size(), true).characters());
    }

    @Test
    void eachByteIsFoundAgainAtItsColumn() {
        assertEquals(IntStream.range(0, HexLine.BYTES).boxed().toList(),
                IntStream.range(0, HexLine.BYTES).mapToObj(i -> HexLine.index(HexLine.column(i) + 1)).toList());
    }
}
