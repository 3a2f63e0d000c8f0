package org.mapiscope.gui.search;

import java.util.List;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;

/** Where words are looked for. */
enum SearchField {
    SUBJECT(PropTags.PR_SUBJECT_W), FROM(PropTags.PR_SENDER_NAME_W, new PropTag(0x0C1F001F),
            new PropTag(0x0042001F)), TO(new PropTag(0x0E04001F), new PropTag(0x0E03001F),
                    new PropTag(0x0E02001F)), TEXT(new PropTag(0x1000001F)), HEADERS(new PropTag(0x007D001F));

    private final List<PropTag> tags;

    SearchField(PropTag... tags) {
        this.tags = List.of(tags);
    }

    /** {@return the properties: PR_SENDER_EMAIL_ADDRESS_W and PR_SENT_REPRESENTING_NAME_W for FROM, and so on} */
    List<PropTag> tags() {
        return tags;
    }
}
