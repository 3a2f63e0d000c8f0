package org.mapiscope.operation.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * What a message is known by. Strings are empty where it has none.
 *
 * @param from who it is from, with the address
 */
public record MessageSummary(String subject, String from, String to, String cc, String bcc,
        Optional<Instant> sent, Optional<Instant> received) {
    static final MessageSummary NONE = new MessageSummary("", "", "", "", "", Optional.empty(), Optional.empty());

    private static final List<PropTag> TAGS = List.of(PropTags.PR_SUBJECT_W,
            PropTags.PR_SENDER_NAME_W, PropTags.PR_SENDER_EMAIL_ADDRESS_W, PropTags.PR_SENDER_SMTP_ADDRESS_W,
            PropTags.PR_SENT_REPRESENTING_NAME_W, MessageTags.PR_DISPLAY_TO_W, MessageTags.PR_DISPLAY_CC_W,
            MessageTags.PR_DISPLAY_BCC_W, PropTags.PR_CLIENT_SUBMIT_TIME, PropTags.PR_MESSAGE_DELIVERY_TIME);

    static MessageSummary read(Message message) throws MapiException {
        PropValues values = PropValues.of(message.getProps(TAGS, Mapi.MAPI_UNICODE));
        return new MessageSummary(values.string(PropTags.PR_SUBJECT_W).orElse(""), from(values),
                values.string(MessageTags.PR_DISPLAY_TO_W).orElse(""),
                values.string(MessageTags.PR_DISPLAY_CC_W).orElse(""),
                values.string(MessageTags.PR_DISPLAY_BCC_W).orElse(""),
                time(values, PropTags.PR_CLIENT_SUBMIT_TIME), time(values, PropTags.PR_MESSAGE_DELIVERY_TIME));
    }

    private static String from(PropValues values) {
        String name = values.string(PropTags.PR_SENDER_NAME_W)
                .or(() -> values.string(PropTags.PR_SENT_REPRESENTING_NAME_W)).orElse("");
        String address = values.string(PropTags.PR_SENDER_SMTP_ADDRESS_W)
                .or(() -> values.string(PropTags.PR_SENDER_EMAIL_ADDRESS_W)).orElse("");
        return new MessageRecipient(0, name, "", address, "").mailbox();
    }

    private static Optional<Instant> time(PropValues values, PropTag tag) {
        return values.get(tag).flatMap(value -> value instanceof PropValue.SysTimeValue time && time.fileTime() >= 0
                ? Optional.of(time.instant())
                : Optional.empty());
    }
}
