package org.mapiscope.operation.message;

import org.mapiscope.mapi.PropTag;

/** Properties that a message is shown by. Source: MAPITags.h, [MS-OXPROPS]. */
final class MessageTags {
    static final PropTag PR_DISPLAY_TO_W = new PropTag(0x0E04001F);
    static final PropTag PR_DISPLAY_CC_W = new PropTag(0x0E03001F);
    static final PropTag PR_DISPLAY_BCC_W = new PropTag(0x0E02001F);
    static final PropTag PR_RESPONSIBILITY = new PropTag(0x0E0F000B);
    static final PropTag PR_ATTACH_PATHNAME_W = new PropTag(0x3708001F);

    private MessageTags() {}
}
