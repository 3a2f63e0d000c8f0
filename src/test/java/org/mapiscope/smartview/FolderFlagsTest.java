package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.EXTENDEDFOLDERFLAGS;

import org.junit.jupiter.api.Test;

class FolderFlagsTest {
    private static final String GUID = "04030201 0605 0807 0910111213141516";

    @Test
    void eachKindOfFolderFlagIsShownAsWhatItIs() {
        Made flags = new Made().u8(1, 4).u32(0x00100000).u8(2, 16).hex(GUID).u8(3, 4).u32(7).u8(5, 4).u32(12).u8(6, 1,
                9);

        assertEquals("""
                Extended Flags
                > Number of flags = 5
                > Flag[0]
                > > Id = 0x01 = EFPB_FLAGS
                > > > Cb = 0x04 = 4
                > > > Extended Flags = 0x00100000 = 0x100000
                > Flag[1]
                > > Id = 0x02 = EFPB_CLSIDID
                > > > Cb = 0x10 = 16
                > > > SearchFolderID = {01020304-0506-0708-0910-111213141516}
                > Flag[2]
                > > Id = 0x03 = EFPB_SFTAG
                > > > Cb = 0x04 = 4
                > > > SearchFolderTag = 0x00000007
                > Flag[3]
                > > Id = 0x05 = EFPB_TODO_VERSION
                > > > Cb = 0x04 = 4
                > > > ToDoFolderVersion = 0x0000000C
                > Flag[4]
                > > Id = 0x06 = 0x6
                > > > Cb = 0x01 = 1
                > > Unknown Data
                > > > cb: 1 lpb: 09""", flags.text(EXTENDEDFOLDERFLAGS));
    }

    @Test
    void nothingIsReadBehindAFolderFlagOfAnotherLength() {
        assertEquals("""
                Extended Flags
                > Number of flags = 1
                > Flag[0]
                > > Id = 0x01 = EFPB_FLAGS
                > > > Cb = 0x02 = 2
                > Unparsed data size = 0x00000005
                > > cb: 5 lpb: FFFF060109""", new Made().u8(1, 2, 0xFF, 0xFF, 6, 1, 9).text(EXTENDEDFOLDERFLAGS));
    }
}
