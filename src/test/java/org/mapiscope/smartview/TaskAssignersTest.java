package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.TASKASSIGNERS;

import org.junit.jupiter.api.Test;

class TaskAssignersTest {
    @Test
    void aTaskKnowsWhoGaveItOn() {
        Made assigner = new Made().u32(2).hex("ABCD").ansi("Jo\0").utf16("J\u00F6\0").u8(9);
        Made assigners = new Made().u32(1).u32(assigner.size()).add(assigner);

        assertEquals("""
                Task Assigners
                > cAssigners = 0x00000001 = 1
                > Task Assigner[0]
                > > cbEntryID = 0x00000002 = 2
                > > lpEntryID
                > > > cb: 2 lpb: ABCD
                > > szDisplayName (ANSI) = Jo
                > > szDisplayName (Unicode) = J\u00F6
                > > Unparsed data size = 0x00000001
                > > > cb: 1 lpb: 09""", assigners.text(TASKASSIGNERS));
    }
}
