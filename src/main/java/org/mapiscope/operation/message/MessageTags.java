package org.mapiscope.operation.message;

import org.mapiscope.mapi.PropTag;

/** Properties that a message is shown by. Source: MAPITags.h, [MS-OXPROPS]. */
final class MessageTags {
    static final PropTag PR_BODY_W = new PropTag(0x1000001F);
    static final PropTag PR_HTML = new PropTag(0x10130102);
    static final PropTag PR_RTF_COMPRESSED = new PropTag(0x10090102);
    static final PropTag PR_INTERNET_CPID = new PropTag(0x3FDE0003);
    static final PropTag PR_MESSAGE_CODEPAGE = new PropTag(0x3FFD0003);
    static final PropTag PR_TRANSPORT_MESSAGE_HEADERS_W = new PropTag(0x007D001F);
    static final PropTag PR_CLIENT_SUBMIT_TIME = new PropTag(0x00390040);
    static final PropTag PR_SENDER_EMAIL_ADDRESS_W = new PropTag(0x0C1F001F);
    static final PropTag PR_SENDER_SMTP_ADDRESS_W = new PropTag(0x5D01001F);
    static final PropTag PR_SENT_REPRESENTING_NAME_W = new PropTag(0x0042001F);
    static final PropTag PR_DISPLAY_TO_W = new PropTag(0x0E04001F);
    static final PropTag PR_DISPLAY_CC_W = new PropTag(0x0E03001F);
    static final PropTag PR_DISPLAY_BCC_W = new PropTag(0x0E02001F);
    static final PropTag PR_RECIPIENT_TYPE = new PropTag(0x0C150003);
    static final PropTag PR_ADDRTYPE_W = new PropTag(0x3002001F);
    static final PropTag PR_EMAIL_ADDRESS_W = new PropTag(0x3003001F);
    static final PropTag PR_SMTP_ADDRESS_W = new PropTag(0x39FE001F);
    static final PropTag PR_RESPONSIBILITY = new PropTag(0x0E0F000B);
    static final PropTag PR_ATTACH_MIME_TAG_W = new PropTag(0x370E001F);
    static final PropTag PR_ATTACH_CONTENT_ID_W = new PropTag(0x3712001F);
    static final PropTag PR_ATTACHMENT_HIDDEN = new PropTag(0x7FFE000B);
    static final PropTag PR_ATTACH_PATHNAME_W = new PropTag(0x3708001F);
    static final PropTag PR_ATTACH_LONG_PATHNAME_W = new PropTag(0x370D001F);

    private MessageTags() {}
}
