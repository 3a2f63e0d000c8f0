package org.mapiscope.store.pst.make;

/** The properties that made messages have. Source: MAPITags.h. */
final class Tags {
    static final int PR_IMPORTANCE = 0x0017_0003;
    static final int PR_MESSAGE_CLASS = 0x001A_001F;
    static final int PR_PRIORITY = 0x0026_0003;
    static final int PR_SENSITIVITY = 0x0036_0003;
    static final int PR_SUBJECT = 0x0037_001F;
    static final int PR_CLIENT_SUBMIT_TIME = 0x0039_0040;
    static final int PR_SENT_REPRESENTING_SEARCH_KEY = 0x003B_0102;
    static final int PR_SUBJECT_PREFIX = 0x003D_001F;
    static final int PR_SENT_REPRESENTING_ENTRYID = 0x0041_0102;
    static final int PR_SENT_REPRESENTING_NAME = 0x0042_001F;
    static final int PR_SENT_REPRESENTING_ADDRTYPE = 0x0064_001F;
    static final int PR_SENT_REPRESENTING_EMAIL_ADDRESS = 0x0065_001F;
    static final int PR_CONVERSATION_TOPIC = 0x0070_001F;
    static final int PR_CONVERSATION_INDEX = 0x0071_0102;
    static final int PR_TRANSPORT_MESSAGE_HEADERS = 0x007D_001F;
    static final int PR_RECIPIENT_TYPE = 0x0C15_0003;
    static final int PR_SENDER_ENTRYID = 0x0C19_0102;
    static final int PR_SENDER_NAME = 0x0C1A_001F;
    static final int PR_SENDER_SEARCH_KEY = 0x0C1D_0102;
    static final int PR_SENDER_ADDRTYPE = 0x0C1E_001F;
    static final int PR_SENDER_EMAIL_ADDRESS = 0x0C1F_001F;
    static final int PR_DISPLAY_BCC = 0x0E02_001F;
    static final int PR_DISPLAY_CC = 0x0E03_001F;
    static final int PR_DISPLAY_TO = 0x0E04_001F;
    static final int PR_MESSAGE_DELIVERY_TIME = 0x0E06_0040;
    static final int PR_MESSAGE_FLAGS = 0x0E07_0003;
    static final int PR_MESSAGE_SIZE = 0x0E08_0003;
    static final int PR_RESPONSIBILITY = 0x0E0F_000B;
    static final int PR_MESSAGE_STATUS = 0x0E17_0003;
    static final int PR_ATTACH_SIZE = 0x0E20_0003;
    static final int PR_ATTACH_NUM = 0x0E21_0003;
    static final int PR_OBJECT_TYPE = 0x0FFE_0003;
    static final int PR_ENTRYID = 0x0FFF_0102;
    static final int PR_BODY = 0x1000_001F;
    static final int PR_RTF_COMPRESSED = 0x1009_0102;
    static final int PR_HTML = 0x1013_0102;
    static final int PR_INTERNET_MESSAGE_ID = 0x1035_001F;
    static final int PR_DISPLAY_NAME = 0x3001_001F;
    static final int PR_ADDRTYPE = 0x3002_001F;
    static final int PR_EMAIL_ADDRESS = 0x3003_001F;
    static final int PR_CREATION_TIME = 0x3007_0040;
    static final int PR_LAST_MODIFICATION_TIME = 0x3008_0040;
    static final int PR_SEARCH_KEY = 0x300B_0102;
    static final int PR_CONTAINER_CLASS = 0x3613_001F;
    static final int PR_ATTACH_DATA_BIN = 0x3701_0102;
    static final int PR_ATTACH_FILENAME = 0x3704_001F;
    static final int PR_ATTACH_METHOD = 0x3705_0003;
    static final int PR_ATTACH_LONG_FILENAME = 0x3707_001F;
    static final int PR_RENDERING_POSITION = 0x370B_0003;
    static final int PR_ATTACH_MIME_TAG = 0x370E_001F;
    static final int PR_DISPLAY_TYPE = 0x3900_0003;
    static final int PR_SMTP_ADDRESS = 0x39FE_001F;
    static final int PR_7BIT_DISPLAY_NAME = 0x39FF_001F;
    static final int PR_SEND_RICH_INFO = 0x3A40_000B;
    static final int PR_GIVEN_NAME = 0x3A06_001F;
    static final int PR_SURNAME = 0x3A11_001F;
    static final int PR_INTERNET_CPID = 0x3FDE_0003;
    static final int PR_MESSAGE_LOCALE_ID = 0x3FF1_0003;

    static final int MSGFLAG_READ = 0x01;
    static final int MSGFLAG_HASATTACH = 0x10;
    static final int ATTACH_BY_VALUE = 1;
    static final int ATTACH_EMBEDDED_MSG = 5;
    static final int MAILUSER = 6;

    private Tags() {}
}
