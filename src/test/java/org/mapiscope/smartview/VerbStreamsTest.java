package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.VERBSTREAM;

import org.junit.jupiter.api.Test;

class VerbStreamsTest {
    @Test
    void anAnswerOfAVoteHasItsNameInBothForms() {
        Made stream = new Made().u16(0x102).u32(1).u32(4).u8(3).ansi("Yes").u8(0, 0).u8(3).ansi("Yes").u32(0).u8(1)
                .u32(1, 2, 3, 4, 1, -1).u16(0x104).u8(3).utf16("Yes").u8(0);

        assertEquals("""
                Verb Stream
                > Version = 0x0102
                > Count = 0x00000001
                > VerbData[0]
                > > VerbType = 0x00000004
                > > DisplayNameCount = 0x03
                > > DisplayName = "Yes"
                > > MsgClsNameCount = 0x00
                > > Internal1StringCount = 0x00
                > > DisplayNameCountRepeat = 0x03
                > > DisplayNameRepeat = "Yes"
                > > Internal2 = 0x00000000
                > > Internal3 = 0x00000001
                > > fUseUSHeaders = 0x01
                > > Internal4 = 0x00000002
                > > SendBehavior = 0x00000003
                > > Internal5 = 0x00000004
                > > ID = 0x00000001 = 0x1
                > > Internal6 = 0xFFFFFFFF
                > Version2 = 0x0104
                > VerbExtraData[0]
                > > DisplayNameCount = 0x03
                > > DisplayName = "Yes"
                > > DisplayNameCountRepeat = 0x00""", stream.text(VERBSTREAM));
    }
}
