package org.mapiscope.store.pst;

import org.mapiscope.mapi.PropTag;

/** Properties that only this provider makes or reads. Source: MAPITags.h. */
final class PstTags {
    static final PropTag PR_SUBJECT_PREFIX_W = new PropTag(0x003D001F);
    static final PropTag PR_NORMALIZED_SUBJECT_W = new PropTag(0x0E1D001F);
    static final PropTag PR_MESSAGE_RECIPIENTS = new PropTag(0x0E12000D);
    static final PropTag PR_MESSAGE_ATTACHMENTS = new PropTag(0x0E13000D);
    static final PropTag PR_DISPLAY_TO_W = new PropTag(0x0E04001F);
    static final PropTag PR_ACCESS = new PropTag(0x0FF40003);
    static final PropTag PR_MAPPING_SIGNATURE = new PropTag(0x0FF80102);
    static final PropTag PR_RECIPIENT_TYPE = new PropTag(0x0C150003);
    static final PropTag PR_ADDRTYPE_W = new PropTag(0x3002001F);
    static final PropTag PR_EMAIL_ADDRESS_W = new PropTag(0x3003001F);
    static final PropTag PR_LAST_MODIFICATION_TIME = new PropTag(0x30080040);
    static final PropTag PR_STATUS = new PropTag(0x360B0003);
    static final PropTag PR_CONTAINER_HIERARCHY = new PropTag(0x360E000D);
    static final PropTag PR_CONTAINER_CONTENTS = new PropTag(0x360F000D);
    static final PropTag PR_FOLDER_ASSOCIATED_CONTENTS = new PropTag(0x3610000D);
    static final PropTag PR_DISPLAY_TYPE = new PropTag(0x39000003);

    static final PropTag PR_MESSAGE_CODEPAGE = new PropTag(0x3FFD0003);
    static final PropTag PR_INTERNET_CPID = new PropTag(0x3FDE0003);

    /** PR_BODY, of either kind of string. */
    static final int PR_BODY_ID = 0x1000;
    /** PR_HTML, which is PR_BODY_HTML in another type. */
    static final int PR_HTML_ID = 0x1013;

    private PstTags() {}
}
