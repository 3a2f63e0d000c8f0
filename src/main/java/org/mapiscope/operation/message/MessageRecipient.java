package org.mapiscope.operation.message;

import java.util.List;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * A recipient of a message. Strings are empty where it has none.
 *
 * @param type PR_RECIPIENT_TYPE with its flags; 1 is To, 2 Cc, 3 Bcc
 * @param addressType such as {@code SMTP} or {@code EX}
 */
public record MessageRecipient(int type, String name, String addressType, String address, String smtpAddress) {
    /** The bits of {@link #type} that say which kind it is. */
    private static final int KIND = 0x0FFFFFFF;

    static MessageRecipient of(List<PropValue> row) {
        PropValues values = PropValues.of(row);
        String type = values.string(PropTags.PR_ADDRTYPE_W).orElse("");
        String address = values.string(PropTags.PR_EMAIL_ADDRESS_W).orElse("");
        return new MessageRecipient(values.integer(PropTags.PR_RECIPIENT_TYPE).orElse(0),
                values.string(PropTags.PR_DISPLAY_NAME_W).orElse(""), type, address,
                values.string(PropTags.PR_SMTP_ADDRESS_W).orElse(type.equals("SMTP") ? address : ""));
    }

    /** {@return 0 for who has sent it, 1 for To, 2 for Cc, 3 for Bcc} */
    public int kind() {
        return type & KIND;
    }

    /** {@return name and address as mail writes them} */
    public String mailbox() {
        String best = smtpAddress.isEmpty() ? address : smtpAddress;
        if (best.isEmpty() || best.equals(name)) {
            return name;
        }
        return name.isEmpty() ? best : name + " <" + best + ">";
    }
}
