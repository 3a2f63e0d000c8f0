package org.mapiscope.smartview;

import java.util.Map;
import org.mapiscope.interpret.WellKnownSids;

/**
 * A security identifier (SID).
 *
 * <p>Source: [MS-DTYP] 2.4.2.2, and 2.4.1.1 for the authorities.
 */
final class SecurityIds {
    private static final int AUTHORITY_SIZE = 6;

    private static final Map<Long, String> AUTHORITIES = Map.ofEntries(Map.entry(0L, "SECURITY_NULL_SID_AUTHORITY"),
            Map.entry(1L, "SECURITY_WORLD_SID_AUTHORITY"), Map.entry(2L, "SECURITY_LOCAL_SID_AUTHORITY"),
            Map.entry(3L, "SECURITY_CREATOR_SID_AUTHORITY"), Map.entry(4L, "SECURITY_NON_UNIQUE_AUTHORITY"),
            Map.entry(5L, "SECURITY_NT_AUTHORITY"), Map.entry(9L, "SECURITY_RESOURCE_MANAGER_AUTHORITY"),
            Map.entry(15L, "SECURITY_APP_PACKAGE_AUTHORITY"), Map.entry(16L, "SECURITY_MANDATORY_LABEL_AUTHORITY"),
            Map.entry(17L, "SECURITY_SCOPED_POLICY_ID_AUTHORITY"), Map.entry(18L, "SECURITY_AUTHENTICATION_AUTHORITY"),
            Map.entry(19L, "SECURITY_PROCESS_TRUST_AUTHORITY"));

    private SecurityIds() {}

    static void read(BlockReader in, Part self) {
        self.text("SID");
        Part sid = in.structure(SecurityIds::fields);
        String textual = sid.text();
        self.addHeader("User: " + WellKnownSids.account(textual).orElse("(no domain)\\(no name)"));
        self.add(sid, "Textual SID: " + (textual.isEmpty() ? "(no SID)" : textual));
    }

    /** Leaves the SID in its usual writing as the text of {@code self}, and none when it is not all there. */
    private static void fields(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        StringBuilder textual = new StringBuilder("S-").append(fields.u8("Revision: 0x%02X").value());
        long count = fields.u8("SubAuthorityCount: 0x%02X").value();
        BytesPart bytes = in.bytes(AUTHORITY_SIZE);
        boolean complete = bytes.isSet();
        if (complete) {
            long authority = Long.parseLong(bytes.bytes().hex(), 16);
            self.add(bytes, "IdentifierAuthority: " + AUTHORITIES.getOrDefault(authority, number(authority)));
            textual.append('-').append(number(authority));
        }
        for (int i = 0; i < count; i++) {
            NumberPart part = fields.u32("SubAuthority[" + i + "]: %d = 0x%<08X");
            if (!part.isSet()) {
                complete = false;
                break;
            }
            textual.append('-').append(part.value());
        }
        if (complete) {
            self.text(textual.toString());
        }
    }

    /** {@return decimal digits, or twelve of hex when the number takes more than 32 bits} */
    private static String number(long authority) {
        return authority >>> Integer.SIZE == 0 ? Long.toString(authority) : "%012x".formatted(authority);
    }
}
