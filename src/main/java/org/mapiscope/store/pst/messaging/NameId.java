package org.mapiscope.store.pst.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;

/**
 * An entry of the map of named properties (NAMEID).
 *
 * <p>Source: [MS-PST] 2.4.7.1.
 *
 * @param property the number that is the name, or where the text is (dwPropertyID)
 * @param text whether the name is a text (N)
 * @param guid which property set (wGuid)
 * @param index what is added to 0x8000 for the property's identifier (wPropIdx)
 */
record NameId(int property, boolean text, int guid, int index) {

    static final int SIZE = 8;

    private static final UUID PS_MAPI = UUID.fromString("00020328-0000-0000-C000-000000000046");
    private static final UUID PS_PUBLIC_STRINGS = UUID.fromString("00020329-0000-0000-C000-000000000046");
    private static final UUID NONE = new UUID(0, 0);

    private static final int FIRST_IN_STREAM = 3;
    private static final int GUID_SIZE = 16;

    static NameId read(BinaryView entry) throws CorruptDataException {
        int kind = entry.u16("wGuid", 4);
        return new NameId(entry.i32("dwPropertyID", 0), (kind & 1) != 0, kind >>> 1, entry.u16("wPropIdx", 6));
    }

    PropertyName name(BinaryView guids, BinaryView strings) throws CorruptDataException {
        UUID set = switch (guid) {
            case 0 -> NONE;
            case 1 -> PS_MAPI;
            case 2 -> PS_PUBLIC_STRINGS;
            default -> NamedProperties.guid(guids, (long) (guid - FIRST_IN_STREAM) * GUID_SIZE);
        };
        if (!text) {
            return new PropertyName.Numbered(set, property);
        }
        return new PropertyName.Text(set, textBytes(strings).text(StandardCharsets.UTF_16LE));
    }

    /** {@return the name that is a text, in UTF-16LE} */
    BinaryView textBytes(BinaryView strings) throws CorruptDataException {
        long offset = Integer.toUnsignedLong(property);
        long length = strings.u32("length", offset);
        return strings.slice("name", offset + Integer.BYTES, length);
    }
}
