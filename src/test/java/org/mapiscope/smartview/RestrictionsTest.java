package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.EXTENDEDRULECONDITION;
import static org.mapiscope.smartview.SmartViewParser.RESTRICTION;
import static org.mapiscope.smartview.SmartViewParser.RULECONDITION;

import org.junit.jupiter.api.Test;

/** Restrictions of each kind, as search folders and rules keep them. */
class RestrictionsTest {
    private static final String OTHER = "04030201 0605 0807 0910111213141516";

    @Test
    void conditionsAreWithinEachOther() {
        Made made = new Made().u32(0, 2).u32(8, 0x0037001F).u32(2).u32(1, 0);

        assertEquals(
                """
                        Restriction
                        |> rt = 0x0 = RES_AND
                        |> resAnd
                        |> |> cRes = 0x00000002
                        |> |> lpRes[0x00000000]
                        |> |> |> rt = 0x8 = RES_EXIST
                        |> |> |> resExist
                        |> |> |> |> PropTag = 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A)
                        |> |> lpRes[0x00000001]
                        |> |> |> rt = 0x2 = RES_NOT
                        |> |> |> resNot
                        |> |> |> |> lpRes
                        |> |> |> |> |> rt = 0x1 = RES_OR
                        |> |> |> |> |> resOr
                        |> |> |> |> |> |> cRes = 0x00000000""",
                made.text(RESTRICTION));
    }

    @Test
    void aWordInAPropertyIsLookedFor() {
        Made made = new Made().u32(3, 0x10001, 0x0037001F).u32(0x0037001F).u16(4).utf16("ab");

        assertEquals(
                """
                        Restriction
                        |> rt = 0x3 = RES_CONTENT
                        |> resContent
                        |> |> FuzzyLevel = FL_IGNORECASE | FL_SUBSTRING = 0x00010001
                        |> |> PropTag = 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A)
                        |> |> lpProp
                        |> |> > PropTag = 0x0037001F (PT_UNICODE)
                        |> |> > > Name: PR_SUBJECT
                        |> |> > > Other Matches: PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A
                        |> |> > PropString = ab
                        |> |> > AltPropString = cb: 4 lpb: 61006200""",
                made.text(RESTRICTION));
    }

    @Test
    void aValueIsCompared() {
        Made made = new Made().u32(4, 2, 0x0E080003).u32(0x0E080003).u32(100);

        assertEquals(
                """
                        Restriction
                        |> rt = 0x4 = RES_PROPERTY
                        |> resProperty
                        |> |> relop = RELOP_GT = 0x00000002
                        |> |> PropTag = 0x0E080003 (PT_LONG): PR_MESSAGE_SIZE: (PidTagMessageSize, ptagMessageSize, PR_MESSAGE_SIZE_EXTENDED, PidTagMessageSizeExtended, ptagMessageSizeExtended)
                        |> |> lpProp
                        |> |> > PropTag = 0x0E080003 (PT_LONG)
                        |> |> > > Name: PR_MESSAGE_SIZE
                        |> |> > > Other Matches: PidTagMessageSize, ptagMessageSize, PR_MESSAGE_SIZE_EXTENDED, PidTagMessageSizeExtended, ptagMessageSizeExtended
                        |> |> > PropString = 100
                        |> |> > AltPropString = 0x64""",
                made.text(RESTRICTION));
    }

    @Test
    void twoPropertiesAreCompared() {
        Made made = new Made().u32(5, 4, 0x00390040, 0x0E060040);

        assertEquals("""
                Restriction
                |> rt = 0x5 = RES_COMPAREPROPS
                |> resCompareProps
                |> |> relop = RELOP_EQ = 0x00000004
                |> |> PropTag1 = 0x00390040 (PT_SYSTIME): PR_CLIENT_SUBMIT_TIME: (PidTagClientSubmitTime)
                |> |> PropTag2 = 0x0E060040 (PT_SYSTIME): PR_MESSAGE_DELIVERY_TIME: (PidTagMessageDeliveryTime)""",
                made.text(RESTRICTION));
    }

    @Test
    void bitsAreTested() {
        Made made = new Made().u32(6, 1, 0x0E070003, 1);

        assertEquals("""
                Restriction
                |> rt = 0x6 = RES_BITMASK
                |> resBitMask
                |> |> relBMR = BMR_NEZ = 0x00000001
                |> |> PropTag = 0x0E070003 (PT_LONG): PR_MESSAGE_FLAGS: (PidTagMessageFlags, ptagMessageFlags)
                |> |> Mask = MSGFLAG_READ = 0x00000001""", made.text(RESTRICTION));
    }

    @Test
    void bitsWithoutNamesAreTested() {
        Made made = new Made().u32(6, 0, 0x66010003, 1);

        assertEquals(
                """
                        Restriction
                        |> rt = 0x6 = RES_BITMASK
                        |> resBitMask
                        |> |> relBMR = BMR_EQZ = 0x00000000
                        |> |> PropTag = 0x66010003 (PT_LONG): PR_PROFILE_CONFIG_FLAGS: (PR_CONTAB_UID, PidTagContactAddressBookUid)
                        |> |> Mask = CONFIG_SERVICE = 0x00000001""",
                made.text(RESTRICTION));
    }

    @Test
    void aSizeIsCompared() {
        Made made = new Made().u32(7, 2, 0x0E080003, 100);

        assertEquals(
                """
                        Restriction
                        |> rt = 0x7 = RES_SIZE
                        |> resSize
                        |> |> relop = RELOP_GT = 0x00000002
                        |> |> cb = 0x00000064
                        |> |> PropTag = 0x0E080003 (PT_LONG): PR_MESSAGE_SIZE: (PidTagMessageSize, ptagMessageSize, PR_MESSAGE_SIZE_EXTENDED, PidTagMessageSizeExtended, ptagMessageSizeExtended)""",
                made.text(RESTRICTION));
    }

    @Test
    void recipientsAreLookedInto() {
        Made made = new Made().u32(9, 0x0E12000D).u32(8, 0x0037001F);

        assertEquals(
                """
                        Restriction
                        |> rt = 0x9 = RES_SUBRESTRICTION
                        |> resSub
                        |> |> SubObject = 0x0E12000D (PT_OBJECT): PR_MESSAGE_RECIPIENTS: (PidTagMessageRecipients, ptagMessageRecipients)
                        |> |> lpRes
                        |> |> |> rt = 0x8 = RES_EXIST
                        |> |> |> resExist
                        |> |> |> |> PropTag = 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A)""",
                made.text(RESTRICTION));
    }

    @Test
    void aCommentHasProperties() {
        Made made = new Made().u32(10, 1).u32(0x66010003).u32(5).u8(1).u32(8, 0x0037001F);

        assertEquals(
                """
                        Restriction
                        |> rt = 0xA = RES_COMMENT
                        |> resComment
                        |> |> cValues = 0x00000001
                        |> |> Property[0]
                        |> |> > PropTag = 0x66010003 (PT_LONG)
                        |> |> > > Name: PR_PROFILE_CONFIG_FLAGS
                        |> |> > > Other Matches: PR_CONTAB_UID, PidTagContactAddressBookUid
                        |> |> > PropString = 5
                        |> |> > AltPropString = 0x5
                        |> |> > Smart View
                        |> |> > > Flags: CONFIG_SERVICE | CONFIG_SHOW_CONNECT_UI
                        |> |> lpRes
                        |> |> |> rt = 0x8 = RES_EXIST
                        |> |> |> resExist
                        |> |> |> |> PropTag = 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A)""",
                made.text(RESTRICTION));
    }

    @Test
    void anAnnotationMayHaveNothingBelow() {
        Made made = new Made().u32(12, 0).u8(0);

        assertEquals("""
                Restriction
                |> rt = 0xC = RES_ANNOTATION
                |> resAnnotation
                |> |> cValues = 0x00000000""", made.text(RESTRICTION));
    }

    @Test
    void aCountHasALimit() {
        Made made = new Made().u32(11, 5).u32(8, 0x0037001F);

        assertEquals(
                """
                        Restriction
                        |> rt = 0xB = RES_COUNT
                        |> resCount
                        |> |> resCount.ulCount = 0x00000005
                        |> |> lpRes
                        |> |> |> rt = 0x8 = RES_EXIST
                        |> |> |> resExist
                        |> |> |> |> PropTag = 0x0037001F (PT_UNICODE): PR_SUBJECT: (PR_SUBJECT_W, PidTagSubject, ptagSubject, PR_SUBJECT_A)""",
                made.text(RESTRICTION));
    }

    @Test
    void whatIsOfNoKindIsUnparsed() {
        Made made = new Made().u32(99, 1);

        assertEquals("""
                Restriction
                |> rt = 0x63 = 0x63
                |> Unparsed data size = 0x00000004
                |> > cb: 4 lpb: 01000000""", made.text(RESTRICTION));
    }

    @Test
    void aRuleHasShortCounts() {
        Made made = new Made().u16(0).u8(0).u16(1).u8(4, 2).u32(0x0E080003).u32(0x0E080003).u32(100);

        assertEquals(
                """
                        Rule Condition
                        > NamedPropertyInformation
                        > > Number of named props = 0x0000
                        > Restriction
                        > |> rt = 0x0 = RES_AND
                        > |> resAnd
                        > |> |> cRes = 0x00000001
                        > |> |> lpRes[0x00000000]
                        > |> |> |> rt = 0x4 = RES_PROPERTY
                        > |> |> |> resProperty
                        > |> |> |> |> relop = RELOP_GT = 0x00000002
                        > |> |> |> |> PropTag = 0x0E080003 (PT_LONG): PR_MESSAGE_SIZE: (PidTagMessageSize, ptagMessageSize, PR_MESSAGE_SIZE_EXTENDED, PidTagMessageSizeExtended, ptagMessageSizeExtended)
                        > |> |> |> |> lpProp
                        > |> |> |> |> > PropTag = 0x0E080003 (PT_LONG)
                        > |> |> |> |> > > Name: PR_MESSAGE_SIZE
                        > |> |> |> |> > > Other Matches: PidTagMessageSize, ptagMessageSize, PR_MESSAGE_SIZE_EXTENDED, PidTagMessageSizeExtended, ptagMessageSizeExtended
                        > |> |> |> |> > PropString = 100
                        > |> |> |> |> > AltPropString = 0x64""",
                made.text(RULECONDITION));
    }

    @Test
    void anExtendedRuleHasLongCountsAndNames() {
        Made made = new Made().u16(2).u16(0x8001, 0x8002).u32(50).u8(0).hex(OTHER).u32(0x8503).u8(1).hex(OTHER).u8(4)
                .utf16("ab").u8(0).u32(1).u8(3).u32(0, 0x8001001F).u32(0x8001001F).utf16("x\0");

        assertEquals("""
                Extended Rule Condition
                > NamedPropertyInformation
                > > Number of named props = 0x0002
                > > Named prop size = 0x00000032
                > > Named Prop 0x0000
                > > > PropID = 0x8001
                > > > Kind = 0x00
                > > > Guid = {01020304-0506-0708-0910-111213141516}
                > > > LID = 0x00008503
                > > Named Prop 0x0001
                > > > PropID = 0x8002
                > > > Kind = 0x01
                > > > Guid = {01020304-0506-0708-0910-111213141516}
                > > > NameSize = 0x04
                > > > Name = ab
                > Restriction
                > |> rt = 0x0 = RES_AND
                > |> resAnd
                > |> |> cRes = 0x00000001
                > |> |> lpRes[0x00000000]
                > |> |> |> rt = 0x3 = RES_CONTENT
                > |> |> |> resContent
                > |> |> |> |> FuzzyLevel = FL_FULLSTRING = 0x00000000
                > |> |> |> |> PropTag = 0x8001001F (PT_UNICODE)
                > |> |> |> |> lpProp
                > |> |> |> |> > PropTag = 0x8001001F (PT_UNICODE)
                > |> |> |> |> > PropString = x
                > |> |> |> |> > AltPropString = cb: 2 lpb: 7800""", made.text(EXTENDEDRULECONDITION));
    }
}
