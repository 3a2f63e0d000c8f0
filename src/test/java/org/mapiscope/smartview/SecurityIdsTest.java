package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.SID;

import org.junit.jupiter.api.Test;

class SecurityIdsTest {
    @Test
    void anAccountOfEveryMachineIsNamed() {
        assertEquals("""
                SID
                > User: NT AUTHORITY\\Authenticated Users
                > Textual SID: S-1-5-11
                > > Revision: 0x01
                > > SubAuthorityCount: 0x01
                > > IdentifierAuthority: SECURITY_NT_AUTHORITY
                > > SubAuthority[0]: 11 = 0x0000000B""", new Made().hex("0101 000000000005").u32(11).text(SID));
    }

    @Test
    void anAccountOfADomainIsNotNamed() {
        assertEquals("""
                SID
                > User: (no domain)\\(no name)
                > Textual SID: S-1-5-21-4294967295-500
                > > Revision: 0x01
                > > SubAuthorityCount: 0x03
                > > IdentifierAuthority: SECURITY_NT_AUTHORITY
                > > SubAuthority[0]: 21 = 0x00000015
                > > SubAuthority[1]: -1 = 0xFFFFFFFF
                > > SubAuthority[2]: 500 = 0x000001F4""",
                new Made().hex("0103 000000000005").u32(21, -1, 500).text(SID));
    }

    @Test
    void anAuthorityWithoutANameIsANumber() {
        assertEquals("""
                SID
                > User: (no domain)\\(no name)
                > Textual SID: S-1-99
                > > Revision: 0x01
                > > SubAuthorityCount: 0x00
                > > IdentifierAuthority: 99""", new Made().hex("0100 000000000063").text(SID));
    }

    @Test
    void anAuthorityOfMoreThan32BitsIsInHex() {
        assertEquals("""
                SID
                > User: (no domain)\\(no name)
                > Textual SID: S-1-0102030405ab
                > > Revision: 0x01
                > > SubAuthorityCount: 0x00
                > > IdentifierAuthority: 0102030405ab""", new Made().hex("0100 0102030405AB").text(SID));
    }

    @Test
    void anIdentifierThatIsCutOffHasNoText() {
        assertEquals("""
                SID
                > User: (no domain)\\(no name)
                > Textual SID: (no SID)
                > > Revision: 0x01
                > > SubAuthorityCount: 0x02
                > > IdentifierAuthority: SECURITY_NT_AUTHORITY
                > > SubAuthority[0]: 32 = 0x00000020
                > Unparsed data size = 0x00000002
                > > cb: 2 lpb: 2002""", new Made().hex("0102 000000000005").u32(32).hex("2002").text(SID));
    }
}
