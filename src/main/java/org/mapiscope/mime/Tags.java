package org.mapiscope.mime;

import org.mapiscope.mapi.PropTag;

/** The properties that become MIME. Source: MAPITags.h; [MS-OXPROPS]. */
final class Tags {
    static final PropTag PR_IMPORTANCE = new PropTag(0x00170003);
    static final PropTag PR_SENSITIVITY = new PropTag(0x00360003);
    static final PropTag PR_SENT_REPRESENTING_ADDRTYPE_W = new PropTag(0x0064001F);
    static final PropTag PR_SENT_REPRESENTING_EMAIL_ADDRESS_W = new PropTag(0x0065001F);
    static final PropTag PR_SENT_REPRESENTING_SMTP_ADDRESS_W = new PropTag(0x5D02001F);
    static final PropTag PR_SENDER_ADDRTYPE_W = new PropTag(0x0C1E001F);
    static final PropTag PR_INTERNET_MESSAGE_ID_W = new PropTag(0x1035001F);
    static final PropTag PR_INTERNET_REFERENCES_W = new PropTag(0x1039001F);
    static final PropTag PR_IN_REPLY_TO_ID_W = new PropTag(0x1042001F);
    static final PropTag PR_CREATION_TIME = new PropTag(0x30070040);
    static final PropTag PR_LAST_MODIFICATION_TIME = new PropTag(0x30080040);

    static final PropTag PR_RESPONSE_REQUESTED = new PropTag(0x0063000B);
    static final PropTag PR_RECIPIENT_FLAGS = new PropTag(0x5FFD0003);
    static final PropTag PR_RECIPIENT_TRACKSTATUS = new PropTag(0x5FFF0003);

    static final PropTag PR_ATTACH_CONTENT_LOCATION_W = new PropTag(0x3713001F);
    static final PropTag PR_ATTACH_FLAGS = new PropTag(0x37140003);

    private Tags() {}
}
