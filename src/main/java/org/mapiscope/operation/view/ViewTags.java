package org.mapiscope.operation.view;

import org.mapiscope.mapi.PropTag;

/** The properties that the views read. Source: [MS-OXPROPS], EdkMdb.h. */
final class ViewTags {
    static final PropTag PR_RULES_TABLE = new PropTag(0x3FE1000D);
    static final PropTag PR_RULE_SEQUENCE = new PropTag(0x66760003);
    static final PropTag PR_RULE_STATE = new PropTag(0x66770003);
    static final PropTag PR_RULE_CONDITION = new PropTag(0x667900FD);
    static final PropTag PR_RULE_ACTIONS = new PropTag(0x668000FE);
    static final PropTag PR_RULE_PROVIDER_W = new PropTag(0x6681001F);
    static final PropTag PR_RULE_NAME_W = new PropTag(0x6682001F);
    static final PropTag PR_RULE_LEVEL = new PropTag(0x66830003);

    static final PropTag PR_RULE_MSG_STATE = new PropTag(0x65E90003);
    static final PropTag PR_RULE_MSG_PROVIDER_W = new PropTag(0x65EB001F);
    static final PropTag PR_RULE_MSG_NAME_W = new PropTag(0x65EC001F);
    static final PropTag PR_RULE_MSG_LEVEL = new PropTag(0x65ED0003);
    static final PropTag PR_RULE_MSG_SEQUENCE = new PropTag(0x65F30003);
    static final PropTag PR_EXTENDED_RULE_MSG_ACTIONS = new PropTag(0x0E990102);
    static final PropTag PR_EXTENDED_RULE_MSG_CONDITION = new PropTag(0x0E9A0102);

    /** As a message keeps them: not as structures but as bytes. */
    static final PropTag PR_RULE_CONDITION_BIN = new PropTag(0x66790102);

    static final PropTag PR_RULE_ACTIONS_BIN = new PropTag(0x66800102);

    static final PropTag PR_ACL_TABLE = new PropTag(0x3FE0000D);
    static final PropTag PR_MEMBER_ID = new PropTag(0x66710014);
    static final PropTag PR_MEMBER_NAME_W = new PropTag(0x6672001F);
    static final PropTag PR_MEMBER_RIGHTS = new PropTag(0x66730003);
    static final PropTag PR_NT_SECURITY_DESCRIPTOR = new PropTag(0x0E270102);
    static final PropTag PR_FREEBUSY_NT_SECURITY_DESCRIPTOR = new PropTag(0x0F000102);

    static final PropTag PR_ROAMING_BINARYSTREAM = new PropTag(0x7C090102);

    static final PropTag PR_SCHDINFO_DELEGATE_NAMES_W = new PropTag(0x684A101F);
    static final PropTag PR_SCHDINFO_DELEGATE_NAMES = new PropTag(0x6844101F);
    static final PropTag PR_SCHDINFO_DELEGATE_ENTRYIDS = new PropTag(0x68451102);
    static final PropTag PR_DELEGATE_FLAGS = new PropTag(0x686B1003);
    static final PropTag PR_FREEBUSY_PUBLISH_START = new PropTag(0x68470003);
    static final PropTag PR_FREEBUSY_PUBLISH_END = new PropTag(0x68480003);

    private ViewTags() {}
}
