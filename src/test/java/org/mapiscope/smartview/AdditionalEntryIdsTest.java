package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.ADDITIONALRENENTRYIDSEX;

import org.junit.jupiter.api.Test;

class AdditionalEntryIdsTest {
    @Test
    void specialFoldersAreBlocksOfElementsUpToAnEmptyOne() {
        Made ids = new Made().u16(0x8001, 10, 1, 2).hex("ABCD").u16(0, 0).u16(0, 0);

        assertEquals("""
                Additional Ren Entry IDs
                > PersistDataCount = 2
                > Persist Element 0
                > > PersistID = 0x8001 = RSF_PID_RSS_SUBSCRIPTION
                > > DataElementsSize = 0x000A
                > > DataElement[0]
                > > > ElementID = 0x0001 = RSF_ELID_ENTRYID
                > > > ElementDataSize = 0x0002
                > > > ElementData
                > > > > cb: 2 lpb: ABCD
                > > DataElement[1]
                > > > ElementID = 0x0000 = 0x0
                > > > ElementDataSize = 0x0000
                > Persist Element 1
                > > PersistID = 0x0000 = 0x0
                > > DataElementsSize = 0x0000""", ids.text(ADDITIONALRENENTRYIDSEX));
    }

    @Test
    void whatElementsLeaveOfTheirBlockIsUnparsedThere() {
        Made ids = new Made().u16(0x8001, 5, 1, 9).u8(7).u16(0x8002, 0);

        assertEquals("""
                Additional Ren Entry IDs
                > PersistDataCount = 2
                > Persist Element 0
                > > PersistID = 0x8001 = RSF_PID_RSS_SUBSCRIPTION
                > > DataElementsSize = 0x0005
                > > Unparsed data size = 0x00000005
                > > > cb: 5 lpb: 0100090007
                > Persist Element 1
                > > PersistID = 0x8002 = RSF_PID_SEND_AND_TRACK
                > > DataElementsSize = 0x0000""", ids.text(ADDITIONALRENENTRYIDSEX));
    }
}
