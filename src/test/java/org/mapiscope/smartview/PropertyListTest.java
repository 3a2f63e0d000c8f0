package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.NICKNAMECACHE;
import static org.mapiscope.smartview.SmartViewParser.PROPERTIES;
import static org.mapiscope.smartview.SmartViewParser.RECIPIENTROWSTREAM;

import org.junit.jupiter.api.Test;

/** Properties with values of each type. */
class PropertyListTest {
    private static final String OTHER = "04030201 0605 0807 0910111213141516";

    @Test
    void aNumberIsShownInTwoWays() {
        Made made = new Made().u32(0x0E080003).u32(-2);

        assertEquals(
                """
                        Property[0]
                        > PropTag = 0x0E080003 (PT_LONG)
                        > > Name: PR_MESSAGE_SIZE
                        > > Other Matches: PidTagMessageSize, ptagMessageSize, PR_MESSAGE_SIZE_EXTENDED, PidTagMessageSizeExtended, ptagMessageSizeExtended
                        > PropString = -2
                        > AltPropString = 0xFFFFFFFE""",
                made.text(PROPERTIES));
    }

    @Test
    void aNumberWithFlagsSaysWhatTheyMean() {
        Made made = new Made().u32(0x0E070003).u32(0x11);

        assertEquals("""
                Property[0]
                > PropTag = 0x0E070003 (PT_LONG)
                > > Name: PR_MESSAGE_FLAGS
                > > Other Matches: PidTagMessageFlags, ptagMessageFlags
                > PropString = 17
                > AltPropString = 0x11
                > Smart View
                > > Flags: MSGFLAG_READ | MSGFLAG_HASATTACH""", made.text(PROPERTIES));
    }

    @Test
    void aStringHasALength() {
        Made made = new Made().u32(0x0037001F).u16(6).utf16("abc").u32(0x0037001E).u16(3).ansi("d\1f");

        assertEquals("""
                Property[0]
                > PropTag = 0x0037001F (PT_UNICODE)
                > > Name: PR_SUBJECT
                > > Other Matches: PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A
                > PropString = abc
                > AltPropString = cb: 6 lpb: 610062006300
                Property[1]
                > PropTag = 0x0037001E (PT_STRING8)
                > > Name: PR_SUBJECT_A
                > > Other Matches: PR_SUBJECT, PR_SUBJECT_W, PidTagSubject, ptagSubject
                > PropString = d.f
                > AltPropString = cb: 3 lpb: 642E66""", made.text(PROPERTIES));
    }

    @Test
    void numbersWithAPointHaveSixDigits() {
        Made made = new Made().u32(0x66010004).u32(Float.floatToRawIntBits(1.5F)).u32(0x66010005)
                .i64(Double.doubleToRawLongBits(-1e20));

        assertEquals("""
                Property[0]
                > PropTag = 0x66010004 (PT_R4)
                > > Name: PR_PROFILE_CONFIG_FLAGS
                > > Other Matches: PR_CONTAB_UID, PidTagContactAddressBookUid
                > PropString = 1.500000
                Property[1]
                > PropTag = 0x66010005 (PT_DOUBLE)
                > > Name: PR_PROFILE_CONFIG_FLAGS
                > > Other Matches: PR_CONTAB_UID, PidTagContactAddressBookUid
                > PropString = -100000000000000000000.000000""", made.text(PROPERTIES));
    }

    @Test
    void anErrorAndABooleanAreNamed() {
        Made made = new Made().u32(0x0037000A).u32(0x8004010F).u32(0x0E1B000B).u16(1);

        assertEquals("""
                Property[0]
                > PropTag = 0x0037000A (PT_ERROR)
                > > Name: PR_SUBJECT
                > > Other Matches: PR_SUBJECT_A, PR_SUBJECT_W, PidTagSubject, ptagSubject
                > PropString = Err: 0x8004010F=MAPI_E_NOT_FOUND
                Property[1]
                > PropTag = 0x0E1B000B (PT_BOOLEAN)
                > > Name: PR_HASATTACH
                > > Other Matches: PidTagHasAttachments, ptagHasAttach
                > PropString = True""", made.text(PROPERTIES));
    }

    @Test
    void aTimeAndAGuidAreShown() {
        Made made = new Made().u32(0x30070040).i64(0x01D387EC085535B0L).u32(0x66010048).hex(OTHER);

        assertEquals("""
                Property[0]
                > PropTag = 0x30070040 (PT_SYSTIME)
                > > Name: PR_CREATION_TIME
                > > Other Matches: PidTagCreationTime, ptagCreationTime
                > PropString = 07:16:34.571 PM 1/7/2018
                > AltPropString = Low: 0x085535B0 High: 0x01D387EC
                Property[1]
                > PropTag = 0x66010048 (PT_CLSID)
                > > Name: PR_PROFILE_CONFIG_FLAGS
                > > Other Matches: PR_CONTAB_UID, PidTagContactAddressBookUid
                > PropString = {01020304-0506-0708-0910-111213141516} = Unknown GUID""", made.text(PROPERTIES));
    }

    @Test
    void aLongNumberIsShownInHalves() {
        Made made = new Made().u32(0x67480014).i64(0x2201000000000001L);

        assertEquals("""
                Property[0]
                > PropTag = 0x67480014 (PT_I8)
                > > Name: PidTagFolderId
                > > Other Matches: ptagFID
                > PropString = 0x22010000:0x00000001
                > AltPropString = 2450239672266260481
                > Smart View
                > > Fid/Mid: 1-122""", made.text(PROPERTIES));
    }

    @Test
    void bytesThatAreAStructureAreTakenApart() {
        Made made = new Made().u32(0x65E20102).u16(18).hex(OTHER).u8(1, 2);

        assertEquals("""
                Property[0]
                > PropTag = 0x65E20102 (PT_BINARY)
                > > Name: PR_CHANGE_KEY
                > > Other Matches: PidTagChangeKey
                > PropString = cb: 18 lpb: 040302010605080709101112131415160102
                > AltPropString = ..................
                > Smart View
                > > XID
                > > > NamespaceGuid = {01020304-0506-0708-0910-111213141516}
                > > > LocalId = cb: 2 lpb: 0102""", made.text(PROPERTIES));
    }

    @Test
    void bytesThatAreMissingAreNull() {
        Made made = new Made().u32(0x66010102).u16(5);

        assertEquals("""
                Property[0]
                > PropTag = 0x66010102 (PT_BINARY)
                > > Name: PR_CONTAB_UID
                > > Other Matches: PidTagContactAddressBookUid, PR_PROFILE_CONFIG_FLAGS
                > PropString = cb: 5 lpb: NULL""", made.text(PROPERTIES));
    }

    @Test
    void manyStringsAreInOneLine() {
        Made made = new Made().u32(0x6601101F).u32(2).utf16("a\0bc\0");

        assertEquals("""
                Property[0]
                > PropTag = 0x6601101F (PT_MV_UNICODE)
                > > Name: PR_PROFILE_CONFIG_FLAGS
                > > Other Matches: PR_CONTAB_UID, PidTagContactAddressBookUid
                > PropString = 2: a; bc
                > AltPropString = 2: cb: 2 lpb: 6100; cb: 4 lpb: 62006300""", made.text(PROPERTIES));
    }

    @Test
    void manyBytesAreRows() {
        Made made = new Made().u32(0x36D81102).u16(2).u32(2).u8(1, 2).u32(1).u8(3);

        assertEquals("""
                Property[0]
                > PropTag = 0x36D81102 (PT_MV_BINARY)
                > > Name: PR_ADDITIONAL_REN_ENTRYIDS
                > > Other Matches: PidTagAdditionalRenEntryIds, ptagAdditionalRenEntryIds
                > PropString = 2: cb: 2 lpb: 0102; cb: 1 lpb: 03
                > AltPropString = 2: ..; .
                > Smart View
                > > Row 0
                > > > Entry ID
                > > > > Unparsed data size = 0x00000002
                > > > > > cb: 2 lpb: 0102
                > > Row 1
                > > > Entry ID
                > > > > Unparsed data size = 0x00000001
                > > > > > cb: 1 lpb: 03""", made.text(PROPERTIES));
    }

    @Test
    void aTypeThatIsUnknownEndsWithItsTag() {
        Made made = new Made().u32(0x6601100B);

        assertEquals("""
                Property[0]
                > PropTag = 0x6601100B (0x100b)
                > > Name: PR_PROFILE_CONFIG_FLAGS
                > > Other Matches: PR_CONTAB_UID, PidTagContactAddressBookUid""", made.text(PROPERTIES));
    }

    @Test
    void aTagOf16BitsIsAnIdentifier() {
        Made made = new Made().u32(0x00000037);

        assertEquals("""
                Property[0]
                > PropTag = 0x00000037 (0x0037)
                > > Name: PR_SUBJECT
                > > Other Matches: PR_SUBJECT_A, PR_SUBJECT_W, PidTagSubject, ptagSubject""", made.text(PROPERTIES));
    }

    @Test
    void aNicknameHasTheRoomOfAUnion() {
        Made made = new Made().u32(0, 12, 0, 1).u32(3).u32(0x39000003, 0, 6, 0).u32(0x3001001F, 0).i64(0).u32(6)
                .utf16("Ann").u32(0x0E1B000B, 0).u16(1, 0, 0, 0).u32(2).u8(1, 2).i64(5);

        assertEquals("""
                Nickname Cache
                > Metadata1
                > > cb: 4 lpb: 00000000
                > Major Version = 12
                > Minor Version = 0
                > Row Count = 1
                > Row 0
                > > cValues = 0x00000003 = 3
                > > Property[0]
                > > > PropTag = 0x39000003 (PT_LONG)
                > > > > Name: PR_DISPLAY_TYPE
                > > > > Other Matches: PidTagDisplayType, ptagDisplayType
                > > > PropString = 6
                > > > AltPropString = 0x6
                > > > Smart View
                > > > > Flags: DT_REMOTE_MAILUSER
                > > Property[1]
                > > > PropTag = 0x3001001F (PT_UNICODE)
                > > > > Name: PR_DISPLAY_NAME
                > > > > Other Matches: PR_DISPLAY_NAME_W, PidTagDisplayName, ptagDisplayName, PR_DISPLAY_NAME_A
                > > > PropString = Ann
                > > > AltPropString = cb: 6 lpb: 41006E006E00
                > > Property[2]
                > > > PropTag = 0x0E1B000B (PT_BOOLEAN)
                > > > > Name: PR_HASATTACH
                > > > > Other Matches: PidTagHasAttachments, ptagHasAttach
                > > > PropString = True
                > Extra Info
                > > cb: 2 lpb: 0102
                > Metadata 2
                > > cb: 8 lpb: 0500000000000000""", made.text(NICKNAMECACHE));
    }

    @Test
    void recipientsAreRows() {
        Made made = new Made().u32(1, 1).u32(1, 0).u32(0x0C150003).u32(1);

        assertEquals("""
                Recipient Row Stream
                > cVersion = 1
                > cRowCount = 1
                > Row 0
                > > cValues = 0x00000001 = 1
                > > ulReserved1 = 0x00000000 = 0
                > > Property[0]
                > > > PropTag = 0x0C150003 (PT_LONG)
                > > > > Name: PR_RECIPIENT_TYPE
                > > > > Other Matches: PidTagRecipientType, ptagRecipientType
                > > > PropString = 1
                > > > AltPropString = 0x1
                > > > Smart View
                > > > > Flags: MAPI_TO""", made.text(RECIPIENTROWSTREAM));
    }
}
