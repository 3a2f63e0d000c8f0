package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.REPORTTAG;

import org.junit.jupiter.api.Test;

class ReportTagsTest {
    @Test
    void whatAnEntryIdLeavesOfItsBytesIsUnparsedThere() {
        Made tag = new Made().ansi("PCDFEB09\0").u32(0x20001, 6).hex("00000000ABCD").u32(0, 0, 0, 2).hex("1234")
                .u32(3).ansi("Hi\0");

        assertEquals("""
                Report Tag
                > Cookie
                > > cb: 9 lpb: 504344464542303900
                > Version = 0x00020001 = CurrentVersion
                > StoreEntryIdSize = 0x00000006
                > StoreEntryID
                > > abFlags = 0x00000000
                > > Unparsed data size = 0x00000002
                > > > cb: 2 lpb: ABCD
                > FolderEntryIdSize = 0x00000000
                > MessageEntryIdSize = 0x00000000
                > SearchFolderEntryIdSize = 0x00000000
                > MessageSearchKeySize = 0x00000002
                > MessageSearchKey
                > > cb: 2 lpb: 1234
                > cchAnsiText = 0x00000003
                > AnsiText = "Hi\"""", tag.text(REPORTTAG));
    }

    @Test
    void aTagThatIsCutOffInASizeShowsWhatIsThere() {
        Made tag = new Made().ansi("PCDFEB09\0").u32(0x10001).u16(1);

        assertEquals("""
                Report Tag
                > Cookie
                > > cb: 9 lpb: 504344464542303900
                > Version = 0x00010001 = NoSearchFolderVersion
                > Unparsed data size = 0x00000002
                > > cb: 2 lpb: 0100""", tag.text(REPORTTAG));
    }
}
