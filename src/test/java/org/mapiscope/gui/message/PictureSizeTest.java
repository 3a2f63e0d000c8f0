package org.mapiscope.gui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.Bytes;

class PictureSizeTest {
    /** 2000 by 2000 pixels, two colors. */
    private static final String HEADER = "474946383961" + "D007D007800000" + "000000FFFFFF";
    private static final String DELAY = "21F904000A000000";
    private static final String FRAME = "2C00000000D007D00700" + "02" + "024C01" + "00";

    private static boolean isShown(String hex) {
        return PictureSize.isShown(Bytes.ofHex(hex));
    }

    @Test
    void aPictureThatMovesIsAsLargeAsAllItsFrames() {
        assertEquals(List.of(true, true, true, false, false),
                List.of(isShown(HEADER + FRAME + "3B"), isShown(HEADER + DELAY + FRAME + DELAY + FRAME + "3B"),
                        isShown(HEADER + FRAME.repeat(10) + "3B"), isShown(HEADER + FRAME.repeat(11) + "3B"),
                        isShown(HEADER + (DELAY + FRAME).repeat(500))));
    }

    @Test
    void aFrameMayNotBeLargerThanAPictureMay() {
        String small = HEADER.replace("D007D007", "01000100");

        assertEquals(List.of(true, false),
                List.of(isShown(small + FRAME + "3B"), isShown(small + FRAME.replace("D007D007", "FFFFFFFF") + "3B")));
    }

    @Test
    void aPictureWithoutAFrameIsNone() {
        assertEquals(false, isShown(HEADER + DELAY.repeat(3) + "3B"));
    }

    @Test
    void blocksThatLeadBeyondTheEndEndIt() {
        assertEquals(true, isShown(HEADER + FRAME + "21F9FF" + "00".repeat(20)));
    }
}
