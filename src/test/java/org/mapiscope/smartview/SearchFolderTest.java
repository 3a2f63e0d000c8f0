package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.SEARCHFOLDERDEFINITION;

import org.junit.jupiter.api.Test;

/** What search folders look for. */
class SearchFolderTest {

    @Test
    void allPartsAreThere() {
        Made made = new Made().u32(0x1004, 0x1C, 7).u8(2).utf16("ab").u32(1).u8(9).u32(1).u8(1).utf16("c").u32(8)
                .u32(0, 0).u32(1).u32(1, 0).u32(0x0C150003).u32(1).u32(0).u32(8, 0x0037001F).hex("AABB").u32(0);

        assertEquals(
                """
                        Search Folder Definition
                        > Version = 0x00001004
                        > Flags = 0x0000001C = SFST_BINARY | SFST_MRES | SFST_FILTERSTREAM
                        > Numeric Search = 0x00000007
                        > Text Search Length = 0x02
                        > Text Search
                        > > ab
                        > SkipLen1 = 0x00000001
                        > SkipBytes1
                        > > cb: 1 lpb: 09
                        > Deep Search = 0x00000001
                        > Folder List 1 Length = 0x01
                        > Folder List 1
                        > > c
                        > Folder List 2 Length = 0x00000008
                        > Folder List2
                        > > Entry List
                        > > > EntryCount = 0x00000000
                        > > > Pad = 0x00000000
                        > AddressCount = 0x00000001
                        > Addresses[0]
                        > > PropertyCount = 0x00000001
                        > > Pad = 0x00000000
                        > > Properties
                        > > > Property[0]
                        > > > > PropTag = 0x0C150003 (PT_LONG)
                        > > > > > Name: PR_RECIPIENT_TYPE
                        > > > > > Other Matches: PidTagRecipientType, ptagRecipientType
                        > > > > PropString = 1
                        > > > > AltPropString = 0x1
                        > > > > Smart View
                        > > > > > Flags: MAPI_TO
                        > SkipLen2 = 0x00000000
                        > Restriction
                        > |> rt = 0x8 = RES_EXIST
                        > |> resExist
                        > |> |> PropTag = 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A)
                        > AdvancedSearchLen = 0x00000002
                        > AdvancedSearchBytes
                        > > cb: 2 lpb: AABB
                        > SkipLen3 = 0x00000000""",
                made.text(SEARCHFOLDERDEFINITION));
    }

    @Test
    void aLongTextHasItsLengthBehind() {
        Made made = new Made().u32(0x1004, 0, 0).u8(255).u16(2).utf16("ab").u32(0, 0);

        assertEquals("""
                Search Folder Definition
                > Version = 0x00001004
                > Flags = 0x00000000 = 0x0
                > Numeric Search = 0x00000000
                > Text Search Length = 0xFF
                > Text Search Length Extended = 0x0002
                > Text Search
                > > ab
                > SkipLen1 = 0x00000000
                > Deep Search = 0x00000000""", made.text(SEARCHFOLDERDEFINITION));
    }
}
