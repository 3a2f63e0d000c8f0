package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.DECODEENTRYID;
import static org.mapiscope.smartview.SmartViewParser.ENCODEENTRYID;
import static org.mapiscope.smartview.SmartViewParser.ENTRYLIST;
import static org.mapiscope.smartview.SmartViewParser.FLATENTRYLIST;

import org.junit.jupiter.api.Test;

/** Lists of entry IDs, and entry IDs in URLs. */
class EntryListsTest {
    private static final String OTHER = "04030201 0605 0807 0910111213141516";

    @Test
    void allLengthsComeBeforeAllEntryIds() {
        Made made = new Made().u32(2, 0).u32(20, 0).u32(21, 0).u32(0).hex(OTHER).u32(0).hex(OTHER).u8(9);

        assertEquals("""
                Entry List
                > EntryCount = 0x00000002
                > Pad = 0x00000000
                > EntryId[0]
                > > EntryLength = 0x00000014
                > > EntryLengthPad = 0x00000000
                > > Entry ID
                > > > abFlags = 0x00000000
                > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > EntryId[1]
                > > EntryLength = 0x00000015
                > > EntryLengthPad = 0x00000000
                > > Entry ID
                > > > abFlags = 0x00000000
                > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > > Unparsed data size = 0x00000001
                > > > > cb: 1 lpb: 09""", made.text(ENTRYLIST));
    }

    @Test
    void aListThatEndsEarlyHasTheEntriesThatAreThere() {
        Made made = new Made().u32(3, 0).u32(20, 0);

        assertEquals("""
                Entry List
                > EntryCount = 0x00000003
                > Pad = 0x00000000
                > EntryId[0]
                > > EntryLength = 0x00000014
                > > EntryLengthPad = 0x00000000""", made.text(ENTRYLIST));
    }

    @Test
    void aListWithTooManyEntriesIsUnparsed() {
        Made made = new Made().u32(1000, 0, 20);

        assertEquals("""
                Entry List
                > EntryCount = 0x000003E8
                > Pad = 0x00000000
                > Unparsed data size = 0x00000004
                > > cb: 4 lpb: 14000000""", made.text(ENTRYLIST));
    }

    @Test
    void flatEntriesArePadded() {
        Made made = new Made().u32(2, 52).u32(21).u32(0).hex(OTHER).u8(9).u8(0, 0, 0).u32(20).u32(0).hex(OTHER);

        assertEquals("""
                Flat Entry List
                > cEntries = 2
                > cbEntries = 0x00000034
                > Entry[0]
                > > Size = 0x00000015
                > > Entry ID
                > > > abFlags = 0x00000000
                > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > > Unparsed data size = 0x00000001
                > > > > cb: 1 lpb: 09
                > > Padding
                > > > cb: 3 lpb: 000000
                > Entry[1]
                > > Size = 0x00000014
                > > Entry ID
                > > > abFlags = 0x00000000
                > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""",
                made.text(FLATENTRYLIST));
    }

    @Test
    void aByteIsASyllableOfAUrl() {
        Made made = new Made().u8(0, 0x41, 0xFF);

        assertEquals("""
                Encoded Entry ID
                > 가걁곿""", made.text(ENCODEENTRYID));
    }

    @Test
    void aSyllableOfAUrlIsAByte() {
        Made made = new Made().utf16("\uAC00\uAC41\uACFF");

        assertEquals("""
                Decoded Entry ID
                > cb: 3 lpb: 0041FF""", made.text(DECODEENTRYID));
    }

    @Test
    void halfASyllableIsNothing() {
        Made made = new Made().u8(0);

        assertEquals("Decoded Entry ID", made.text(DECODEENTRYID));
    }
}
