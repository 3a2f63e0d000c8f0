package org.mapiscope.store.pst.make;

import java.util.UUID;
import org.mapiscope.store.pst.messaging.PropertyName;

/** Names of properties that stores have. Source: [MS-OXPROPS] 1.3.2, 2. */
final class Names {
    static final UUID PS_PUBLIC_STRINGS = UUID.fromString("00020329-0000-0000-C000-000000000046");
    private static final UUID PS_INTERNET_HEADERS = UUID.fromString("00020386-0000-0000-C000-000000000046");
    private static final UUID PSETID_COMMON = UUID.fromString("00062008-0000-0000-C000-000000000046");
    private static final UUID PSETID_APPOINTMENT = UUID.fromString("00062002-0000-0000-C000-000000000046");
    private static final UUID PSETID_ADDRESS = UUID.fromString("00062004-0000-0000-C000-000000000046");

    static final PropertyName KEYWORDS = new PropertyName.Text(PS_PUBLIC_STRINGS, "Keywords");
    static final PropertyName CONTENT_CLASS = new PropertyName.Text(PS_INTERNET_HEADERS, "content-class");
    static final PropertyName SIDE_EFFECTS = new PropertyName.Numbered(PSETID_COMMON, 0x8510);
    static final PropertyName REMINDER_SET = new PropertyName.Numbered(PSETID_COMMON, 0x8503);
    static final PropertyName LOCATION = new PropertyName.Numbered(PSETID_APPOINTMENT, 0x8208);
    static final PropertyName START = new PropertyName.Numbered(PSETID_APPOINTMENT, 0x820D);
    static final PropertyName END = new PropertyName.Numbered(PSETID_APPOINTMENT, 0x820E);
    static final PropertyName EMAIL_ADDRESS = new PropertyName.Numbered(PSETID_ADDRESS, 0x8083);

    private Names() {}
}
