package org.mapiscope.operation.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.property.PropertyText;

class CellTextTest {
    @Test
    void aBooleanIsSpelledAsInThePropertyPane() {
        for (boolean each : List.of(true, false)) {
            PropValue value = new PropValue.BooleanValue(PropTags.PR_HASATTACH, each);

            assertEquals(List.of(PropertyText.value(value), PropertyText.value(value)),
                    List.of(CellText.shown(value), CellText.whole(value)));
        }
    }

    @Test
    void aTimeOutsideTheCalendarIsItsNumberAndSaysWhy() {
        PropValue value = new PropValue.SysTimeValue(PropTags.PR_MESSAGE_DELIVERY_TIME, -1);
        String text = "0xFFFFFFFFFFFFFFFF (outside the calendar)";

        assertEquals(List.of(text, text), List.of(CellText.shown(value), CellText.whole(value)));
    }
}
