package org.mapiscope.gui.search;

import java.util.List;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;

/** Where words are looked for. */
enum SearchField {
    SUBJECT, FROM, TO, TEXT, HEADERS;

    /** {@return the properties; for FROM the sender's name and address and who the message was sent for} */
    List<PropTag> tags() {
        return switch (this) {
            case SUBJECT -> List.of(PropTags.PR_SUBJECT_W);
            case FROM -> List.of(PropTags.PR_SENDER_NAME_W, new PropTag(0x0C1F001F), new PropTag(0x0042001F));
            case TO -> List.of(new PropTag(0x0E04001F), new PropTag(0x0E03001F), new PropTag(0x0E02001F));
            case TEXT -> List.of(PropTags.PR_BODY_W);
            case HEADERS -> List.of(new PropTag(0x007D001F));
        };
    }
}
