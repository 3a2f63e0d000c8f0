package org.mapiscope.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;

class TagTextTest {
    private static final NamedProp REMINDER = new NamedProp.ById(KnownGuids.find("PSETID_Common").orElseThrow(),
            0x8503);

    @Test
    void aTagIsWrittenInOneLine() {
        assertEquals("0x0037001E (PT_STRING8): PR_SUBJECT_A: (PR_SUBJECT, PR_SUBJECT_W, PidTagSubject, ptagSubject)",
                TagText.line(new PropTag(0x0037001E)));
        assertEquals("0x7777100B (0x100b)", TagText.line(new PropTag(0x7777100B)));
        assertEquals(
                "0x8001000B (PT_BOOLEAN): Named Prop Name: id: 0x8503=34051 = PidLidReminderSet (dispidReminderSet)"
                        + ": Guid: {00062008-0000-0000-C000-000000000046} = PSETID_Common",
                TagText.line(new PropTag(0x8001000B), Optional.of(REMINDER)));
    }
}
