package org.mapiscope.mapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The properties that this program itself reads or makes. All known names are in the resource {@code proptag.tsv}.
 *
 * <p>Source: MAPITags.h, MSPST.h.
 */
public final class PropTags {
    public static final PropTag PR_ENTRYID = new PropTag(0x0FFF0102);
    public static final PropTag PR_PARENT_ENTRYID = new PropTag(0x0E090102);
    public static final PropTag PR_INSTANCE_KEY = new PropTag(0x0FF60102);
    public static final PropTag PR_RECORD_KEY = new PropTag(0x0FF90102);
    public static final PropTag PR_SEARCH_KEY = new PropTag(0x300B0102);
    public static final PropTag PR_STORE_RECORD_KEY = new PropTag(0x0FFA0102);
    public static final PropTag PR_STORE_ENTRYID = new PropTag(0x0FFB0102);
    public static final PropTag PR_STORE_SUPPORT_MASK = new PropTag(0x340D0003);
    public static final PropTag PR_MDB_PROVIDER = new PropTag(0x34140102);
    public static final PropTag PR_OBJECT_TYPE = new PropTag(0x0FFE0003);
    public static final PropTag PR_ACCESS_LEVEL = new PropTag(0x0FF70003);
    public static final PropTag PR_DISPLAY_NAME_W = new PropTag(0x3001001F);
    public static final PropTag PR_COMMENT_W = new PropTag(0x3004001F);
    public static final PropTag PR_DEPTH = new PropTag(0x30050003);
    public static final PropTag PR_PROVIDER_DISPLAY_W = new PropTag(0x3006001F);
    public static final PropTag PR_RESOURCE_FLAGS = new PropTag(0x30090003);
    public static final PropTag PR_PROVIDER_DLL_NAME_W = new PropTag(0x300A001F);
    public static final PropTag PR_PROVIDER_UID = new PropTag(0x300C0102);
    public static final PropTag PR_PROVIDER_ORDINAL = new PropTag(0x300D0003);
    public static final PropTag PR_DEFAULT_STORE = new PropTag(0x3400000B);
    public static final PropTag PR_DEFAULT_PROFILE = new PropTag(0x3D04000B);
    public static final PropTag PR_SERVICE_NAME_W = new PropTag(0x3D09001F);
    public static final PropTag PR_SERVICE_UID = new PropTag(0x3D0C0102);
    public static final PropTag PR_PROFILE_NAME_W = new PropTag(0x3D12001F);
    public static final PropTag PR_RESOURCE_TYPE = new PropTag(0x3E030003);
    public static final PropTag PR_STATUS_CODE = new PropTag(0x3E040003);
    public static final PropTag PR_IDENTITY_DISPLAY_W = new PropTag(0x3E00001F);
    public static final PropTag PR_RESOURCE_METHODS = new PropTag(0x3E020003);
    public static final PropTag PR_STATUS_STRING_W = new PropTag(0x3E08001F);
    public static final PropTag PR_SUBJECT_W = new PropTag(0x0037001F);
    public static final PropTag PR_MESSAGE_CLASS_W = new PropTag(0x001A001F);
    public static final PropTag PR_MESSAGE_FLAGS = new PropTag(0x0E070003);
    public static final PropTag PR_MESSAGE_SIZE = new PropTag(0x0E080003);
    public static final PropTag PR_MESSAGE_DELIVERY_TIME = new PropTag(0x0E060040);
    public static final PropTag PR_SENDER_NAME_W = new PropTag(0x0C1A001F);
    public static final PropTag PR_HASATTACH = new PropTag(0x0E1B000B);
    public static final PropTag PR_CONTENT_COUNT = new PropTag(0x36020003);
    public static final PropTag PR_CONTENT_UNREAD = new PropTag(0x36030003);
    public static final PropTag PR_ASSOC_CONTENT_COUNT = new PropTag(0x36170003);
    public static final PropTag PR_SUBFOLDERS = new PropTag(0x360A000B);
    public static final PropTag PR_FOLDER_TYPE = new PropTag(0x36010003);
    public static final PropTag PR_CONTAINER_CLASS_W = new PropTag(0x3613001F);
    public static final PropTag PR_IPM_SUBTREE_ENTRYID = new PropTag(0x35E00102);
    public static final PropTag PR_IPM_WASTEBASKET_ENTRYID = new PropTag(0x35E30102);
    public static final PropTag PR_FINDER_ENTRYID = new PropTag(0x35E70102);
    public static final PropTag PR_VALID_FOLDER_MASK = new PropTag(0x35DF0003);
    public static final PropTag PR_ATTACH_NUM = new PropTag(0x0E210003);
    public static final PropTag PR_ATTACH_METHOD = new PropTag(0x37050003);
    public static final PropTag PR_ATTACH_SIZE = new PropTag(0x0E200003);
    public static final PropTag PR_ATTACH_DATA_BIN = new PropTag(0x37010102);
    public static final PropTag PR_ATTACH_DATA_OBJ = new PropTag(0x3701000D);
    public static final PropTag PR_ATTACH_LONG_FILENAME_W = new PropTag(0x3707001F);
    public static final PropTag PR_ATTACH_FILENAME_W = new PropTag(0x3704001F);
    public static final PropTag PR_CLIENT_SUBMIT_TIME = new PropTag(0x00390040);
    public static final PropTag PR_SENT_REPRESENTING_NAME_W = new PropTag(0x0042001F);
    public static final PropTag PR_TRANSPORT_MESSAGE_HEADERS_W = new PropTag(0x007D001F);
    public static final PropTag PR_RECIPIENT_TYPE = new PropTag(0x0C150003);
    public static final PropTag PR_SENDER_EMAIL_ADDRESS_W = new PropTag(0x0C1F001F);
    public static final PropTag PR_SENDER_SMTP_ADDRESS_W = new PropTag(0x5D01001F);
    public static final PropTag PR_BODY_W = new PropTag(0x1000001F);
    public static final PropTag PR_RTF_COMPRESSED = new PropTag(0x10090102);
    public static final PropTag PR_HTML = new PropTag(0x10130102);
    public static final PropTag PR_ADDRTYPE_W = new PropTag(0x3002001F);
    public static final PropTag PR_EMAIL_ADDRESS_W = new PropTag(0x3003001F);
    public static final PropTag PR_SMTP_ADDRESS_W = new PropTag(0x39FE001F);
    public static final PropTag PR_INTERNET_CPID = new PropTag(0x3FDE0003);
    public static final PropTag PR_MESSAGE_CODEPAGE = new PropTag(0x3FFD0003);
    public static final PropTag PR_ATTACH_LONG_PATHNAME_W = new PropTag(0x370D001F);
    public static final PropTag PR_ATTACH_MIME_TAG_W = new PropTag(0x370E001F);
    public static final PropTag PR_ATTACH_CONTENT_ID_W = new PropTag(0x3712001F);
    public static final PropTag PR_ATTACHMENT_HIDDEN = new PropTag(0x7FFE000B);
    public static final PropTag PR_ROWID = new PropTag(0x30000003);
    public static final PropTag PR_ROW_TYPE = new PropTag(0x0FF50003);

    /** The file of a PST service, in its profile section. */
    public static final PropTag PR_PST_PATH_W = new PropTag(0x6700001F);

    private PropTags() {}

    /** {@return the name of a tag, such as {@code PR_SUBJECT_W}; empty when the tables have none, or outside address books could not} */
    public static Optional<String> nameOf(PropTag tag) {
        return tag.isNamed() ? Optional.empty() : Optional.ofNullable(Known.NAMES.get(tag.value()));
    }

    /** {@return every name of every tag, by tag; the first name of a tag is the one to show} */
    public static List<KnownTag> known() {
        return Known.TAGS;
    }

    /** {@return the names of the tags, or their hex, as C would list them} */
    public static String text(List<PropTag> tags) {
        return tags.stream().map(tag -> nameOf(tag).orElseGet(tag::toString))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** The table, read when it is asked for the first time. */
    private static final class Known {
        private static final List<KnownTag> TAGS = ResourceTable.rows("proptag.tsv").stream().map(KnownTag::of)
                .toList();
        private static final Map<Integer, String> NAMES = TAGS.stream()
                .collect(Collectors.toUnmodifiableMap(known -> known.tag().value(), KnownTag::name,
                        (first, later) -> first));
    }
}
