package org.mapiscope.operation.message;

import java.util.List;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * An attachment of a message. Strings are empty where it has none.
 *
 * @param number PR_ATTACH_NUM
 * @param name of its file, or what it is called; empty when it has neither
 * @param size PR_ATTACH_SIZE, its properties included
 * @param method PR_ATTACH_METHOD, such as {@link #ATTACH_EMBEDDED_MSG}
 * @param contentId by which HTML shows it, without angle brackets
 * @param link where its content is that is not in the message
 * @param hidden whether mail programs do not list it
 */
public record MessageAttachment(int number, String name, long size, int method, String mimeType, String contentId,
        String link, boolean hidden) {
    public static final int NO_ATTACHMENT = 0;
    public static final int ATTACH_BY_VALUE = 1;
    public static final int ATTACH_BY_REFERENCE = 2;
    public static final int ATTACH_BY_REF_RESOLVE = 3;
    public static final int ATTACH_BY_REF_ONLY = 4;
    public static final int ATTACH_EMBEDDED_MSG = 5;
    public static final int ATTACH_OLE = 6;

    static final List<PropTag> TAGS = List.of(PropTags.PR_ATTACH_NUM, PropTags.PR_ATTACH_LONG_FILENAME_W,
            PropTags.PR_ATTACH_FILENAME_W, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_ATTACH_SIZE,
            PropTags.PR_ATTACH_METHOD, PropTags.PR_ATTACH_MIME_TAG_W, PropTags.PR_ATTACH_CONTENT_ID_W,
            PropTags.PR_ATTACHMENT_HIDDEN, PropTags.PR_ATTACH_LONG_PATHNAME_W,
            MessageTags.PR_ATTACH_PATHNAME_W);

    static MessageAttachment of(List<PropValue> row) {
        PropValues values = PropValues.of(row);
        String name = values.string(PropTags.PR_ATTACH_LONG_FILENAME_W).filter(each -> !each.isBlank())
                .or(() -> values.string(PropTags.PR_ATTACH_FILENAME_W).filter(each -> !each.isBlank()))
                .or(() -> values.string(PropTags.PR_DISPLAY_NAME_W)).orElse("");
        String contentId = values.string(PropTags.PR_ATTACH_CONTENT_ID_W).orElse("").strip();
        return new MessageAttachment(values.integer(PropTags.PR_ATTACH_NUM).orElse(0), name,
                Integer.toUnsignedLong(values.integer(PropTags.PR_ATTACH_SIZE).orElse(0)),
                values.integer(PropTags.PR_ATTACH_METHOD).orElse(NO_ATTACHMENT),
                values.string(PropTags.PR_ATTACH_MIME_TAG_W).orElse(""),
                contentId.startsWith("<") && contentId.endsWith(">")
                        ? contentId.substring(1, contentId.length() - 1)
                        : contentId,
                values.string(PropTags.PR_ATTACH_LONG_PATHNAME_W)
                        .or(() -> values.string(MessageTags.PR_ATTACH_PATHNAME_W)).orElse(""),
                values.isTrue(PropTags.PR_ATTACHMENT_HIDDEN));
    }

    /** {@return whether it is a message, which can be opened as one} */
    public boolean isMessage() {
        return method == ATTACH_EMBEDDED_MSG;
    }

    /** {@return whether it is an OLE object, whose bytes are a compound file} */
    public boolean isOle() {
        return method == ATTACH_OLE;
    }
}
