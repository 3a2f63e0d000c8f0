package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.ACECONTAINER;
import static org.mapiscope.smartview.SmartViewParser.ACEFB;
import static org.mapiscope.smartview.SmartViewParser.ACEMESSAGE;
import static org.mapiscope.smartview.SmartViewParser.ACL;
import static org.mapiscope.smartview.SmartViewParser.NTSD;
import static org.mapiscope.smartview.SmartViewParser.SECURITYDESCRIPTOR;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityDescriptorsTest {
    private static final int HEADER_SIZE = 20;

    private static Made everyone() {
        return new Made().hex("0101 000000000001").u32(0);
    }

    private static Made allowEveryone(int mask) {
        return new Made().u8(0, 2).u16(20).u32(mask).add(everyone());
    }

    private static String line(String text, int index) {
        return text.lines().toList().get(index);
    }

    @Test
    void theRightsOfAnEntryDependOnWhatItProtects() {
        Made entry = allowEveryone(1);

        assertEquals(
                List.of("> Mask: 0x00000001 = fsdrightListContents", "> Mask: 0x00000001 = fsdrightReadBody",
                        "> Mask: 0x00000001 = fsdrightFreeBusySimple"),
                List.of(line(entry.text(ACECONTAINER), 4), line(entry.text(ACEMESSAGE), 4),
                        line(entry.text(ACEFB), 4)));
    }

    @Test
    void anEntryForAKindOfObjectNamesTheKind() {
        Made entry = new Made().u8(5, 0).u16(56).u32(0, 1).hex("14000200 0000 0000 C000000000000046")
                .hex("01000000 0000 0000 0000000000000000").add(everyone());

        assertEquals("""
                ACE
                > Type: 0x05 = ACCESS_ALLOWED_OBJECT_ACE_TYPE
                > Flags: 0x00 = 0x0
                > Size: 0x0038
                > Mask: 0x00000000 = 0x0
                > Flags: 0x00000001
                > ObjectType: {00020014-0000-0000-C000-000000000046} = Unknown GUID
                > InheritedObjectType: {00000001-0000-0000-0000-000000000000} = Unknown GUID
                > SID
                > > User: \\Everyone
                > > Textual SID: S-1-1-0
                > > > Revision: 0x01
                > > > SubAuthorityCount: 0x01
                > > > IdentifierAuthority: SECURITY_WORLD_SID_AUTHORITY
                > > > SubAuthority[0]: 0 = 0x00000000""", entry.text(ACEMESSAGE));
    }

    @Test
    void anEntryOfAnotherTypeShowsItsHeaderAndTheRestUnparsed() {
        assertEquals("""
                ACE
                > Type: 0x13 = 0x13
                > Flags: 0x00 = 0x0
                > Size: 0x0006
                > Unparsed data size = 0x00000002
                > > cb: 2 lpb: ABCD""", new Made().u8(0x13, 0).u16(6).hex("ABCD").text(ACEMESSAGE));
    }

    @Test
    void aListThatNamesMoreEntriesThanThereAreEndsWithTheBytes() {
        Made list = new Made().u8(2, 0).u16(28, 0xFFFF, 0).u8(0, 0).u16(8).u32(4);

        assertEquals("""
                ACL
                > Revision: 0x02
                > Sbz1: 0x00
                > AclSize: 0x001C
                > AceCount: 0xFFFF
                > Sbz2: 0x0000
                > ACE
                > > Type: 0x00 = ACCESS_ALLOWED_ACE_TYPE
                > > Flags: 0x00 = 0x0
                > > Size: 0x0008
                > > Mask: 0x00000004 = fsdrightAppendMsg""", list.text(ACL));
    }

    @Test
    void aDescriptorIsFollowedToWhatItPointsTo() {
        Made list = new Made().u8(2, 0).u16(8, 0, 0);
        Made descriptor = new Made().u8(1, 0).u16(0x8004).u32(HEADER_SIZE + list.size(), 0, 0, HEADER_SIZE).add(list)
                .add(everyone()).hex("FF");

        assertEquals("""
                Security Descriptor
                > Revision: 0x01
                > Sbz1: 0x00
                > Control: 0x8004
                > OffsetOwner: 0x0000001C
                > OffsetGroup: 0x00000000
                > OffsetSacl: 0x00000000
                > OffsetDacl: 0x00000014
                > OwnerSid
                > > SID
                > > > User: \\Everyone
                > > > Textual SID: S-1-1-0
                > > > > Revision: 0x01
                > > > > SubAuthorityCount: 0x01
                > > > > IdentifierAuthority: SECURITY_WORLD_SID_AUTHORITY
                > > > > SubAuthority[0]: 0 = 0x00000000
                > Dacl
                > > ACL
                > > > Revision: 0x02
                > > > Sbz1: 0x00
                > > > AclSize: 0x0008
                > > > AceCount: 0x0000
                > > > Sbz2: 0x0000
                > Unparsed data size = 0x00000001
                > > cb: 1 lpb: FF""", descriptor.text(SECURITYDESCRIPTOR));
    }

    @Test
    void aPointerOutOfTheDescriptorIsNotFollowed() {
        Made descriptor = new Made().u8(1, 0).u16(0x8004).u32(HEADER_SIZE, -1, 0, 0);

        assertEquals("""
                Security Descriptor
                > Revision: 0x01
                > Sbz1: 0x00
                > Control: 0x8004
                > OffsetOwner: 0x00000014
                > OffsetGroup: 0xFFFFFFFF
                > OffsetSacl: 0x00000000
                > OffsetDacl: 0x00000000""", descriptor.text(SECURITYDESCRIPTOR));
    }

    @Test
    void aPropertyHasNamedPropertiesBeforeItsDescriptor() {
        Made names = new Made().u16(0x8001).hex("01000000 0000 0000 0000000000000000").u8(0).u32(0x8503).u16(0x8002)
                .hex("01000000 0000 0000 0000000000000000").u8(1).utf16("Colour\0");
        Made value = new Made().u16(8 + names.size(), 3).u32(4).add(names).u8(1, 0);

        assertEquals("""
                PR_NT_SECURITY_DESCRIPTOR
                > Padding: 0x0040
                > Version: 0x0003 = SECURITY_DESCRIPTOR_TRANSFER_VERSION
                > Security Information: 0x00000004 = DACL_SECURITY_INFORMATION
                > NamedProp
                > > Tag = 0x8001
                > > GUID = {00000001-0000-0000-0000-000000000000}
                > > Kind = 0x00
                > > ID = 0x00008503
                > NamedProp
                > > Tag = 0x8002
                > > GUID = {00000001-0000-0000-0000-000000000000}
                > > Kind = 0x01
                > > Name = Colour
                > Security Descriptor
                > > Revision: 0x01
                > > Sbz1: 0x00""", value.text(NTSD));
    }
}
