package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.GLOBALOBJECTID;

import org.junit.jupiter.api.Test;

class GlobalObjectIdsTest {
    private static final String SPLUS = "040000008200E00074C5B7101A82E008";
    /** The start of 2012. */
    private static final long TIME = 0x01CCC818_4DFB8000L;

    private static Made globalId() {
        return new Made().hex(SPLUS).u8(0x07, 0xDC, 3, 9).i64(TIME).i64(0).u32(2).hex("ABCD");
    }

    @Test
    void aGlobalIdHasADateOfItsException() {
        assertEquals("""
                Global Object ID
                > Byte Array ID = s_rgbSPlus
                > > cb: 16 lpb: 040000008200E00074C5B7101A82E008
                > Year: 0x07DC = 2012
                > Month: 0x03 = 3 = March
                > Day: 0x09 = 9
                > Creation Time = 0x01CCC818:0x4DFB8000 = 12:00:00.000 AM 1/1/2012
                > X: 0x00000000:0x00000000
                > Size: 0x02 = 2
                > Data
                > > cb: 2 lpb: ABCD""", globalId().text(GLOBALOBJECTID));
    }

    @Test
    void aGlobalIdThatIsCutOffShowsNoMoreThanThereIs() {
        assertEquals("""
                Global Object ID
                > Byte Array ID = Unknown GUID
                > > cb: 16 lpb: 00112233445566778899AABBCCDDEEFF
                > Year: 0x07DC = 2012
                > Month: 0x03 = 3 = March""",
                new Made().hex("00112233445566778899AABBCCDDEEFF07DC03").text(GLOBALOBJECTID));
    }
}
