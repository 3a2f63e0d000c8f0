package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.CONVERSATIONINDEX;

import org.junit.jupiter.api.Test;

class ConversationIndexesTest {
    @Test
    void anAnswerIsLaterByAShortOrByALongTime() {
        Made index = new Made().hex("01CCC817B5AD").hex("04030201 0605 0807 0910111213141516").hex("00000064 12")
                .hex("80000064 03");

        assertEquals("""
                Conversation Index
                > Current FILETIME: 11:50:39.675 PM 12/31/2011
                > > LowDateTime = 0xB5AD
                > > HighDateTime = 0x01CCC817
                > GUID = {01020304-0506-0708-0910-111213141516}
                > ResponseLevel[0]
                > > DeltaCode = 0
                > > Time = 11:50:42.296 PM 12/31/2011
                > > > TimeDelta = 0x00000064 = 100
                > > Random = 0x01 = 1
                > > ResponseLevel = 0x02 = 2
                > ResponseLevel[1]
                > > DeltaCode = 1
                > > Time = 11:52:03.561 PM 12/31/2011
                > > > TimeDelta = 0x00000064 = 100
                > > Random = 0x00 = 0
                > > ResponseLevel = 0x03 = 3""", index.text(CONVERSATIONINDEX));
    }

    @Test
    void theFieldsOfALevelKnowTheirBytes() {
        Block index = CONVERSATIONINDEX.parse(new Made().hex("01CCC817B5AD").hex("00".repeat(16)).hex("00000064 12")
                .bytes());

        assertEquals("[22+1, 22+4, 26+1, 26+1]",
                index.children().get(2).children().stream().map(each -> each.offset() + "+" + each.length()).toList()
                        .toString());
    }
}
