package org.mapiscope.mime;

import org.mapiscope.mapi.PropTag;

/** The properties that become MIME. Source: MAPITags.h; [MS-OXPROPS]. */
final class Tags {
    static final PropTag PR_IMPORTANCE = new PropTag(0x00170003);
    static final PropTag PR_MESSAGE_CLASS_W = new PropTag(0x001A001F);
    static final PropTag PR_SENSITIVITY = new PropTag(0x00360003);
    static final PropTag PR_SUBJECT_W = new PropTag(0x0037001F);
    static final PropTag PR_CLIENT_SUBMIT_TIME = new PropTag(0x00390040);
    static final PropTag PR_SENT_REPRESENTING_NAME_W = new PropTag(0x0042001F);
    static final PropTag PR_SENT_REPRESENTING_ADDRTYPE_W = new PropTag(0x0064001F);
    static final PropTag PR_SENT_REPRESENTING_EMAIL_ADDRESS_W = new PropTag(0x0065001F);
    static final PropTag PR_SENT_REPRESENTING_SMTP_ADDRESS_W = new PropTag(0x5D02001F);
    static final PropTag PR_TRANSPORT_MESSAGE_HEADERS_W = new PropTag(0x007D001F);
    static final PropTag PR_RECIPIENT_TYPE = new PropTag(0x0C150003);
    static final PropTag PR_SENDER_NAME_W = new PropTag(0x0C1A001F);
    static final PropTag PR_SENDER_ADDRTYPE_W = new PropTag(0x0C1E001F);
    static final PropTag PR_SENDER_EMAIL_ADDRESS_W = new PropTag(0x0C1F001F);
    static final PropTag PR_SENDER_SMTP_ADDRESS_W = new PropTag(0x5D01001F);
    static final PropTag PR_MESSAGE_DELIVERY_TIME = new PropTag(0x0E060040);
    static final PropTag PR_BODY_W = new PropTag(0x1000001F);
    static final PropTag PR_RTF_COMPRESSED = new PropTag(0x10090102);
    static final PropTag PR_HTML = new PropTag(0x10130102);
    static final PropTag PR_INTERNET_MESSAGE_ID_W = new PropTag(0x1035001F);
    static final PropTag PR_INTERNET_REFERENCES_W = new PropTag(0x1039001F);
    static final PropTag PR_IN_REPLY_TO_ID_W = new PropTag(0x1042001F);
    static final PropTag PR_DISPLAY_NAME_W = new PropTag(0x3001001F);
    static final PropTag PR_ADDRTYPE_W = new PropTag(0x3002001F);
    static final PropTag PR_EMAIL_ADDRESS_W = new PropTag(0x3003001F);
    static final PropTag PR_CREATION_TIME = new PropTag(0x30070040);
    static final PropTag PR_LAST_MODIFICATION_TIME = new PropTag(0x30080040);
    static final PropTag PR_SMTP_ADDRESS_W = new PropTag(0x39FE001F);
    static final PropTag PR_INTERNET_CPID = new PropTag(0x3FDE0003);
    static final PropTag PR_MESSAGE_CODEPAGE = new PropTag(0x3FFD0003);

    static final PropTag PR_ATTACH_LONG_PATHNAME_W = new PropTag(0x370D001F);
    static final PropTag PR_ATTACH_MIME_TAG_W = new PropTag(0x370E001F);
    static final PropTag PR_ATTACH_CONTENT_ID_W = new PropTag(0x3712001F);
    static final PropTag PR_ATTACH_CONTENT_LOCATION_W = new PropTag(0x3713001F);
    static final PropTag PR_ATTACH_FLAGS = new PropTag(0x37140003);
    static final PropTag PR_ATTACHMENT_HIDDEN = new PropTag(0x7FFE000B);

    private Tags() {}
}
