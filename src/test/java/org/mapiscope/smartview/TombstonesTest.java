package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.TOMBSTONE;

import org.junit.jupiter.api.Test;

class TombstonesTest {
    private static final String SPLUS = "040000008200E00074C5B7101A82E008";
    /** The start of 2012. */
    private static final long TIME = 0x01CCC818_4DFB8000L;

    private static Made globalId() {
        return new Made().hex(SPLUS).u8(0x07, 0xDC, 3, 9).i64(TIME).i64(0).u32(2).hex("ABCD");
    }

    @Test
    void theRecordsOfATombstoneAreCounted() {
        Made tombstone = new Made().u32(0xBEDEAFCD, 20, 3, 7, 20).u32(60, 120, globalId().size()).add(globalId())
                .u16(2).ansi("Jo");

        assertEquals("""
                Tombstone
                > Identifier = 0xBEDEAFCD
                > HeaderSize = 0x00000014
                > Version = 0x00000003
                > RecordsCount = 0x00000007
                > ActualRecordsCount (computed) = 0x00000001
                > RecordsSize = 0x00000014
                > Record[0]
                > > StartTime = 0x0000003C = 01:00:00.000 AM 1/1/1601
                > > Endtime = 0x00000078 = 02:00:00.000 AM 1/1/1601
                > > GlobalObjectIdSize = 0x0000002A
                > > Global Object ID
                > > > Byte Array ID = s_rgbSPlus
                > > > > cb: 16 lpb: 040000008200E00074C5B7101A82E008
                > > > Year: 0x07DC = 2012
                > > > Month: 0x03 = 3 = March
                > > > Day: 0x09 = 9
                > > > Creation Time = 0x01CCC818:0x4DFB8000 = 12:00:00.000 AM 1/1/2012
                > > > X: 0x00000000:0x00000000
                > > > Size: 0x02 = 2
                > > > Data
                > > > > cb: 2 lpb: ABCD
                > > UsernameSize= 0x0002
                > > szUsername = Jo""", tombstone.text(TOMBSTONE));
    }

    @Test
    void aRecordWhoseIdIsLongerThanTheTombstoneIsTheLast() {
        Made tombstone = new Made().u32(0xBEDEAFCD, 20, 3, 2, 20).u32(60, 120, 1000).hex(SPLUS);

        assertEquals("""
                Tombstone
                > Identifier = 0xBEDEAFCD
                > HeaderSize = 0x00000014
                > Version = 0x00000003
                > RecordsCount = 0x00000002
                > ActualRecordsCount (computed) = 0x00000001
                > RecordsSize = 0x00000014
                > Record[0]
                > > StartTime = 0x0000003C = 01:00:00.000 AM 1/1/1601
                > > Endtime = 0x00000078 = 02:00:00.000 AM 1/1/1601
                > > GlobalObjectIdSize = 0x000003E8
                > > Global Object ID
                > > > Byte Array ID = s_rgbSPlus
                > > > > cb: 16 lpb: 040000008200E00074C5B7101A82E008""", tombstone.text(TOMBSTONE));
    }
}
