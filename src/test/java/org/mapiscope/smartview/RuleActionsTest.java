package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.EXTENDEDRULEACTION;
import static org.mapiscope.smartview.SmartViewParser.RULEACTION;

import org.junit.jupiter.api.Test;

/** Actions of rules of each type. */
class RuleActionsTest {
    private static final String OTHER = "04030201 0605 0807 0910111213141516";

    @Test
    void aMoveInThisStoreHasAServersIdentifier() {
        Made made = new Made().u16(1).u16(38).u8(1).u32(0, 0).u8(1).u16(1).u8(9).u16(21).u8(1).i64(0x100000002L).i64(3)
                .u32(4);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x00000026
                > > ActionType: OP_MOVE = 1
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataMove
                > > > FolderInThisStore: true
                > > > StoreEIDSize: 0x0001
                > > > StoreEIDBytes
                > > > > cb: 1 lpb: 09
                > > > FolderEIDSize: 0x0015
                > > > FolderEIDserverEID
                > > > > ServerEID
                > > > > > Ours: true
                > > > > > FolderId: 0x00000001:0x00000002
                > > > > > MessageId: 0x00000000:0x00000003
                > > > > > Instance: 0x0004""", made.text(RULEACTION));
    }

    @Test
    void aCopyToAnotherStoreHasItsEntryId() {
        Made made = new Made().u16(1).u16(35).u8(2).u32(0, 0).u8(0).u16(20).u32(0).hex(OTHER).u16(1).u8(9);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x00000023
                > > ActionType: OP_COPY = 2
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataCopy
                > > > FolderInThisStore: false
                > > > StoreEIDSize: 0x0014
                > > > StoreEID
                > > > > Entry ID
                > > > > > abFlags = 0x00000000
                > > > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > > FolderEIDSize: 0x0001
                > > > FolderEIDBytes
                > > > > cb: 1 lpb: 09""", made.text(RULEACTION));
    }

    @Test
    void aMoveOfAnExtendedRuleHasEntryIds() {
        Made made = new Made().u16(0).u32(1, 1).u32(38).u8(1).u32(0, 0).u32(1).u8(9).u32(20).u32(0).hex(OTHER);

        assertEquals("""
                Extended Rule Action
                > NamedPropertyInformation
                > > Number of named props = 0x0000
                > RuleVersion: 0x00000001
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x00000026
                > > ActionType: OP_MOVE = 1
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataMove
                > > > StoreEIDSize: 0x00000001
                > > > StoreEIDBytes
                > > > > cb: 1 lpb: 09
                > > > FolderEIDSize: 0x00000014
                > > > FolderEID
                > > > > Entry ID
                > > > > > abFlags = 0x00000000
                > > > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""",
                made.text(EXTENDEDRULEACTION));
    }

    @Test
    void aReplyHasATemplate() {
        Made made = new Made().u16(2).u16(41).u8(3).u32(1, 0).i64(1).i64(2).hex(OTHER).u16(41).u8(4).u32(2, 0).i64(1)
                .i64(2).hex(OTHER);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000002
                > ActionBlocks[0]
                > > ActionLength: 0x00000029
                > > ActionType: OP_REPLY = 3
                > > ActionFlavor: DO_NOT_SEND_TO_ORIGINATOR = 0x00000001
                > > ActionFlags: 0x00000000
                > > ActionDataReply
                > > > ReplyTemplateFID: 0x00000000:0x00000001
                > > > ReplyTemplateMID: 0x00000000:0x00000002
                > > > ReplyTemplateGUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > ActionBlocks[1]
                > > ActionLength: 0x00000029
                > > ActionType: OP_OOF_REPLY = 4
                > > ActionFlavor: STOCK_REPLY_TEMPLATE = 0x00000002
                > > ActionFlags: 0x00000000
                > > ActionDataOOFReply
                > > > ReplyTemplateFID: 0x00000000:0x00000001
                > > > ReplyTemplateMID: 0x00000000:0x00000002
                > > > ReplyTemplateGUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""",
                made.text(RULEACTION));
    }

    @Test
    void aReplyOfAnExtendedRuleHasAMessage() {
        Made made = new Made().u16(0).u32(1, 1).u32(49).u8(3).u32(0, 0).u32(20).u32(0).hex(OTHER).hex(OTHER);

        assertEquals("""
                Extended Rule Action
                > NamedPropertyInformation
                > > Number of named props = 0x0000
                > RuleVersion: 0x00000001
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x00000031
                > > ActionType: OP_REPLY = 3
                > > ActionFlavor: 0x0 = 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataReply
                > > > MessageEIDSize: 0x00000014
                > > > ReplyTemplateMessageEID
                > > > > abFlags = 0x00000000
                > > > > Provider GUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID
                > > > ReplyTemplateGUID = {01020304-0506-0708-0910-111213141516} = Unknown GUID""",
                made.text(EXTENDEDRULEACTION));
    }

    @Test
    void aForwardHasRecipients() {
        Made made = new Made().u16(1).u16(26).u8(7).u32(1, 0).u32(1).u8(1).u32(1).u32(0x0C150003).u32(1);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x0000001A
                > > ActionType: OP_FORWARD = 7
                > > ActionFlavor: FWD_PRESERVE_SENDER = 0x00000001
                > > ActionFlags: 0x00000000
                > > ActionDataForward
                > > > RecipientCount: 0x00000001
                > > > RecipientBlocks[0]
                > > > > Reserved: 0x1
                > > > > NoOfProperties: 0x00000001
                > > > > PropertyValues[0]
                > > > > > PropTag = 0x0C150003 (PT_LONG)
                > > > > > > Name: PR_RECIPIENT_TYPE
                > > > > > > Other Matches: PidTagRecipientType, ptagRecipientType
                > > > > > PropString = 1
                > > > > > AltPropString = 0x1
                > > > > > Smart View
                > > > > > > Flags: MAPI_TO""", made.text(RULEACTION));
    }

    @Test
    void aDelegateMayHaveNoRecipients() {
        Made made = new Made().u16(1).u16(13).u8(8).u32(0, 0).u32(0);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x0000000D
                > > ActionType: OP_DELEGATE = 8
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataDelegate
                > > > RecipientCount: 0x00000000""", made.text(RULEACTION));
    }

    @Test
    void aTagHasAValue() {
        Made made = new Made().u16(1).u16(17).u8(9).u32(0, 0).u32(0x00170003).u32(2);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x00000011
                > > ActionType: OP_TAG = 9
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataTag
                > > > TaggedPropertyValue
                > > > > Property[0]
                > > > > > PropTag = 0x00170003 (PT_LONG)
                > > > > > > Name: PR_IMPORTANCE
                > > > > > > Other Matches: PidTagImportance, ptagImportance
                > > > > > PropString = 2
                > > > > > AltPropString = 0x2
                > > > > > Smart View
                > > > > > > Flags: IMPORTANCE_HIGH""", made.text(RULEACTION));
    }

    @Test
    void otherActionsHaveLittle() {
        Made made = new Made().u16(4).u16(11).u8(5).u32(0, 0).u8(1, 2).u16(13).u8(6).u32(0, 0).u32(0x0D).u16(10).u8(10)
                .u32(0, 0).u8(7).u16(9).u8(11).u32(0, 0);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000004
                > ActionBlocks[0]
                > > ActionLength: 0x0000000B
                > > ActionType: OP_DEFER_ACTION = 5
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataDefer
                > > > deferBytes
                > > > > cb: 2 lpb: 0102
                > ActionBlocks[1]
                > > ActionLength: 0x0000000D
                > > ActionType: OP_BOUNCE = 6
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataBounce
                > > > BounceCode: 0x0000000D
                > ActionBlocks[2]
                > > ActionLength: 0x0000000A
                > > ActionType: OP_DELETE = 10
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > > ActionDataDelete
                > > > Unparsed data size = 0x00000001
                > > > > cb: 1 lpb: 07
                > ActionBlocks[3]
                > > ActionLength: 0x00000009
                > > ActionType: OP_MARK_AS_READ = 11
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000""", made.text(RULEACTION));
    }

    @Test
    void anActionOfNoTypeIsUnparsed() {
        Made made = new Made().u16(1).u16(11).u8(77).u32(0, 0).u8(1, 2);

        assertEquals("""
                Rule Action
                > NoOfActions: 0x00000001
                > ActionBlocks[0]
                > > ActionLength: 0x0000000B
                > > ActionType: 0x4D = 77
                > > ActionFlavor: 0x00000000
                > > ActionFlags: 0x00000000
                > Unparsed data size = 0x00000002
                > > cb: 2 lpb: 0102""", made.text(RULEACTION));
    }
}
