package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.PCL;
import static org.mapiscope.smartview.SmartViewParser.XID;

import org.junit.jupiter.api.Test;

class XidsTest {
    private static final String GUID = "04030201 0605 0807 0910111213141516";

    @Test
    void aChangeNumberIsAReplicaAndACounter() {
        assertEquals("""
                XID
                > NamespaceGuid = {01020304-0506-0708-0910-111213141516}
                > LocalId = cb: 3 lpb: 00002A""", new Made().hex(GUID).hex("00002A").text(XID));
    }

    @Test
    void aReplicaThatIsCutOffIsNoReplica() {
        assertEquals("""
                XID
                > LocalId = cb: 3 lpb: 040302""", new Made().hex(GUID).text(XID, 3));
    }

    @Test
    void aListHasTheSizeOfEachChangeNumber() {
        Made list = new Made().u8(17).hex(GUID).u8(1).u8(18).hex(GUID).u8(2, 3);

        assertEquals("""
                Predecessor Change List
                > Count = 2
                > XID[0]
                > > XidSize = 0x00000011 = 17
                > > NamespaceGuid = {01020304-0506-0708-0910-111213141516}
                > > LocalId
                > > > cb: 1 lpb: 01
                > XID[1]
                > > XidSize = 0x00000012 = 18
                > > NamespaceGuid = {01020304-0506-0708-0910-111213141516}
                > > LocalId
                > > > cb: 2 lpb: 0203""", list.text(PCL));
    }

    @Test
    void whatIsLeftOfAListThatIsCutOffIsUnparsed() {
        Made list = new Made().u8(20).hex(GUID).u8(1);

        assertEquals("""
                Predecessor Change List
                > Count = 1
                > XID[0]
                > > XidSize = 0x00000014 = 20
                > > NamespaceGuid = {01020304-0506-0708-0910-111213141516}
                > Unparsed data size = 0x00000001
                > > cb: 1 lpb: 01""", list.text(PCL));
    }
}
