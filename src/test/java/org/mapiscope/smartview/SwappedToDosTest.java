package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.SWAPPEDTODO;

import org.junit.jupiter.api.Test;

class SwappedToDosTest {
    @Test
    void aFlagKeepsItsTextAndItsTimes() {
        Made toDo = new Made().u32(1, 1, 8).utf16("Call" + "\0".repeat(252)).u32(60, 120, 0, 1);

        assertEquals("""
                Swapped ToDo Data
                > ulVersion = 0x00000001
                > dwFlags = 0x01 = TDP_ITEM_FLAGS
                > dwToDoItem = 0x00000008
                > wszFlagTo = Call%s
                > rtmStartDate = 0x0000003C = 01:00:00.000 AM 1/1/1601
                > rtmDueDate = 0x00000078 = 02:00:00.000 AM 1/1/1601
                > rtmReminder = 0x00000000 = 12:00:00.000 AM 1/1/1601
                > fReminderSet: true""".formatted(".".repeat(251)), toDo.text(SWAPPEDTODO));
    }
}
