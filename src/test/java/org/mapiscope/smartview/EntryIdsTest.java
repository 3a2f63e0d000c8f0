package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.ENTRYID;

import org.junit.jupiter.api.Test;

/** Entry IDs of each kind. Source of the layouts: [MS-OXCDATA] 2.2. */
class EntryIdsTest {
    private static final String ONE_OFF = "812B1FA4 BEA3 1019 9D6E 00DD010F5402";
    private static final String ADDRESS_BOOK = "DCA740C8 C042 101A B4B9 08002B2FE182";
    private static final String CONTACT = "FE42AA0A 18C7 1A10 E885 0B651C240000";
    private static final String STORE = "38A1BB10 05E5 101A A1BB 08002B2A56C2";
    private static final String WAB = "C091ADD3 519D CF11 A4A9 00AA0047FAA4";
    private static final String OTHER = "04030201 0605 0807 0910111213141516";

    @Test
    void aOneOffHasItsNamesInUtf16() {
        Made made = new Made().u32(0).hex(ONE_OFF).u32(0x80010000).utf16("Ann\0SMTP\0ann@example.com\0");

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {A41F2B81-A3BE-1910-9D6E-00DD010F5402} = muidOOP
                > MAPI One Off Recipient Entry ID
                > > dwBitmask: 0x80010000 = MAPI_UNICODE | MAPI_SEND_NO_RICH_INFO
                > > szDisplayName = Ann
                > > szAddressType = SMTP
                > > szEmailAddress = ann@example.com""", made.text(ENTRYID));
    }

    @Test
    void aOneOffInACodePageHasItsNamesInBytes() {
        Made made = new Made().u32(0).hex(ONE_OFF).u32(0).ansi("Ann\0SMTP\0ann@example.com\0");

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {A41F2B81-A3BE-1910-9D6E-00DD010F5402} = muidOOP
                > MAPI One Off Recipient Entry ID
                > > dwBitmask: 0x00000000 = 0x0
                > > szDisplayName = Ann
                > > szAddressType = SMTP
                > > szEmailAddress = ann@example.com""", made.text(ENTRYID));
    }

    @Test
    void anAddressBookEntryHasADn() {
        Made made = new Made().u32(0).hex(ADDRESS_BOOK).u32(1, 0).ansi("/o=Example/cn=Ann\0");

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {C840A7DC-42C0-1A10-B4B9-08002B2FE182} = muidEMSAB
                > Exchange Address Entry ID
                > > Version = 0x00000001 = EMS_VERSION
                > > Type = 0x00000000 = DT_MAILUSER
                > > X500DN = /o=Example/cn=Ann""", made.text(ENTRYID));
    }

    @Test
    void aDnWithoutAZeroIsUnparsed() {
        Made made = new Made().u32(0).hex(ADDRESS_BOOK).u32(1, 0).ansi("/o=");

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {C840A7DC-42C0-1A10-B4B9-08002B2FE182} = muidEMSAB
                > Exchange Address Entry ID
                > > Version = 0x00000001 = EMS_VERSION
                > > Type = 0x00000000 = DT_MAILUSER
                > Unparsed data size = 0x00000003
                > > cb: 3 lpb: 2F6F3D""", made.text(ENTRYID));
    }

    @Test
    void anEphemeralEntryShowsByItsFlags() {
        Made made = new Made().u8(0x87, 0, 0, 0).hex(ADDRESS_BOOK).u32(1, 6);

        assertEquals("""
                Entry ID
                > abFlags[0] = 0x87= EPHEMERAL
                > abFlags[1..3] = 0x000000
                > Provider GUID = {C840A7DC-42C0-1A10-B4B9-08002B2FE182} = muidEMSAB
                > Ephemeral Entry ID
                > > Version = 0x00000001 = EMS_VERSION
                > > Type = 0x00000006 = DT_REMOTE_MAILUSER""", made.text(ENTRYID));
    }

    @Test
    void aContactWrapsAnEntryId() {
        Made made = new Made().u32(0).hex(CONTACT).u32(3, 4, 0, 24).u32(0).hex(OTHER).u32(7);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {0AAA42FE-C718-101A-E885-0B651C240000} = muidContabDLL
                > Contact Address Book / PDL Entry ID
                > > Version = 0x00000003 = CONTAB_VERSION
                > > Type = 0x00000004 = CONTAB_USER
                > > Index = 0x00000000 = EEI_EMAIL_1
                > > EntryIDCount = 0x00000018
                > > Entry ID
                > > > abFlags = 0x00000000
                > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > Unparsed data size = 0x00000004
                > > cb: 4 lpb: 07000000""", made.text(ENTRYID));
    }

    @Test
    void aContainerOfContactsHasAnIdentifier() {
        Made made = new Made().u32(0).hex(CONTACT).u32(3, 3).hex(OTHER);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {0AAA42FE-C718-101A-E885-0B651C240000} = muidContabDLL
                > Contact Address Book / PDL Entry ID
                > > Version = 0x00000003 = CONTAB_VERSION
                > > Type = 0x00000003 = CONTAB_CONTAINER
                > > muidID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""", made.text(ENTRYID));
    }

    @Test
    void aWrappedEntryHasAType() {
        Made made = new Made().u32(0).hex(WAB).u8(0xB5).u32(0).hex(OTHER);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {D3AD91C0-9D51-11CF-A4A9-00AA0047FAA4} = WAB_GUID
                > Wrapped Entry ID
                > > Wrapped Entry Type = 0xB5 = BFLAGS_MASK_OUTLOOK | Type: BFLAGS_EXTERNAL_MAILUSER | Not a contact
                > > Entry ID
                > > > abFlags = 0x00000000
                > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""", made.text(ENTRYID));
    }

    @Test
    void aFolderOfExchangeShowsByItsSize() {
        Made made = new Made().u32(0).hex(OTHER).u16(1).hex(OTHER).hex("000000000122").u16(0);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > Exchange Folder Entry ID
                > > Folder Type = 0x0001 = eitLTPrivateFolder
                > > Database GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > GlobalCounter
                > > > cb: 6 lpb: 000000000122
                > > Pad
                > > > cb: 2 lpb: 0000""", made.text(ENTRYID));
    }

    @Test
    void aMessageOfExchangeShowsByItsSize() {
        Made made = new Made().u32(0).hex(OTHER).u16(7).hex(OTHER).hex("000000000122").u16(0).hex(OTHER)
                .hex("000000000123").u16(0);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > Exchange Message Entry ID
                > > Message Type = 0x0007 = eitLTPrivateMessage
                > > Folder Database GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > Folder GlobalCounter
                > > > cb: 6 lpb: 000000000122
                > > Pad1
                > > > cb: 2 lpb: 0000
                > > Message Database GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > Message GlobalCounter
                > > > cb: 6 lpb: 000000000123
                > > Pad2
                > > > cb: 2 lpb: 0000""", made.text(ENTRYID));
    }

    @Test
    void aStoreOfAnotherProviderHasItsLibrary() {
        Made made = new Made().u32(0).hex(STORE).u8(0, 0).ansi("mspst.dll\0").u8(0, 1);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {10BBA138-E505-1A10-A1BB-08002B2A56C2} = muidStoreWrap
                > MAPI Message Store Entry ID
                > > Version = 0x00 = MAPIMDB_VERSION
                > > Flag = 0x00 = MAPIMDB_NORMAL
                > > DLLFileName = mspst.dll
                > Unparsed data size = 0x00000002
                > > cb: 2 lpb: 0001""", made.text(ENTRYID));
    }

    @Test
    void aStoreOfExchangeHasItsServerAndItsNames() {
        Made made = new Made().u32(0).hex(STORE).u8(0, 0).ansi("EMSMDB.DLL\0").u8(0, 0, 0).u32(0).hex(OTHER).u32(12)
                .ansi("SERVER\0/cn=Ann\0").u32(0xF32135D8, 40, 1, 20, 26).ansi("/o=Ex\0").utf16("s.example\0").u16(0);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {10BBA138-E505-1A10-A1BB-08002B2A56C2} = muidStoreWrap
                > MAPI Message Store Entry ID
                > > Version = 0x00 = MAPIMDB_VERSION
                > > Flag = 0x00 = MAPIMDB_NORMAL
                > > DLLFileName = EMSMDB.DLL
                > > Wrapped Flags = 0x00000000
                > > WrappedProviderUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > WrappedType = 0x0000000C = OPENSTORE_HOME_LOGON | OPENSTORE_TAKE_OWNERSHIP
                > > ServerShortname = SERVER
                > > MailboxDN = /cn=Ann
                > > MAPI Message Store Entry ID V2
                > > > Magic = 0xF32135D8 = MDB_STORE_EID_V2_MAGIC
                > > > Size = 0x00000028 = 40
                > > > Version = 0x00000001 = MDB_STORE_EID_V2_VERSION
                > > > OffsetDN = 0x00000014
                > > > OffsetFQDN = 0x0000001A
                > > > DN = /o=Ex
                > > > FQDN = s.example
                > > > Reserved Bytes
                > > > > cb: 2 lpb: 0000""", made.text(ENTRYID));
    }

    @Test
    void aStoreOfExchangeHasAnAddress() {
        Made made = new Made().u32(0).hex(STORE).u8(0, 0).ansi("emsmdb.dll\0").u8(0, 0, 0).u32(0).hex(OTHER).u32(2)
                .ansi("SERVER\0").u32(0xF43246E9, 40, 2, 16).utf16("ann@s.example\0").u16(0);

        assertEquals("""
                Entry ID
                > abFlags = 0x00000000
                > Provider GUID = {10BBA138-E505-1A10-A1BB-08002B2A56C2} = muidStoreWrap
                > MAPI Message Store Entry ID
                > > Version = 0x00 = MAPIMDB_VERSION
                > > Flag = 0x00 = MAPIMDB_NORMAL
                > > DLLFileName = emsmdb.dll
                > > Wrapped Flags = 0x00000000
                > > WrappedProviderUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > WrappedType = 0x00000002 = OPENSTORE_PUBLIC
                > > ServerShortname = SERVER
                > > MAPI Message Store Entry ID V3
                > > > Magic = 0xF43246E9 = MDB_STORE_EID_V3_MAGIC
                > > > Size = 0x00000028 = 40
                > > > Version = 0x00000002 = MDB_STORE_EID_V3_VERSION
                > > > OffsetSmtpAddress = 0x00000010
                > > > SmtpAddress = ann@s.example
                > > > Reserved Bytes
                > > > > cb: 2 lpb: 0000""", made.text(ENTRYID));
    }

    @Test
    void flagsAreNamed() {
        Made made = new Made().u8(0x80, 2, 1, 0).hex(OTHER);

        assertEquals("""
                Short Term Entry ID
                > abFlags[0] = 0x80= MAPI_SHORTTERM
                > abFlags[1] = 0x02= 0x2
                > abFlags[2..3] = 0x0100
                > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""", made.text(ENTRYID));
    }

    @Test
    void flagsOfTheFirstByteAreNamed() {
        Made made = new Made().u8(0x40, 0, 0, 0).hex(OTHER);

        assertEquals("""
                Entry ID
                > abFlags[0] = 0x40= MAPI_NOTRECIP
                > abFlags[1..3] = 0x000000
                > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""", made.text(ENTRYID));
    }

    @Test
    void anEntryIdThatIsCutOffIsUnparsed() {
        Made made = new Made().u8(0, 0, 0);

        assertEquals("""
                Entry ID
                > Unparsed data size = 0x00000003
                > > cb: 3 lpb: 000000""", made.text(ENTRYID));
    }
}
