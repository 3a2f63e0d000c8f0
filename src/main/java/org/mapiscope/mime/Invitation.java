package org.mapiscope.mime;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.Mapi;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.Message;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;
import org.mapiscope.mapi.item.ItemProperty;
import org.mapiscope.mapi.item.ItemReader;
import org.mapiscope.mime.calendar.CalendarText;
import org.mapiscope.mime.calendar.CalendarWriter;
import org.mapiscope.mime.calendar.Details;
import org.mapiscope.mime.calendar.Guest;
import org.mapiscope.mime.calendar.Person;

/** The calendar that an appointment, or a message about a meeting, has as one more form of its body. */
final class Invitation {
    private static final int MAPI_TO = 1;

    /** In PR_RECIPIENT_FLAGS: who called the meeting (recipOrganizer). */
    private static final int ORGANIZER = 0x2;

    private final Message message;
    private final PropValues values;
    private final List<PropValues> recipients;

    private Invitation(Message message, PropValues values, List<PropValues> recipients) {
        this.message = message;
        this.values = values;
        this.recipients = recipients;
    }

    /**
     * {@return the calendar of a message; empty for one that is about no meeting}
     *
     * @param values those of {@link Headers#TAGS}
     */
    static Optional<Part> of(Message message, MimeOutput output, PropValues values, List<List<PropValue>> recipients)
            throws MapiException {
        if (!CalendarWriter.concerns(values.string(PropTags.PR_MESSAGE_CLASS_W).orElse(""))) {
            return Optional.empty();
        }
        Invitation invitation = new Invitation(message, values,
                recipients.stream().map(PropValues::of).toList());
        Optional<Optional<CalendarText>> read = output.losses().attempt("the calendar",
                () -> CalendarWriter.write(message, invitation.details(), output.losses()));
        return read.flatMap(text -> text).map(Invitation::part);
    }

    private static Part part(CalendarText calendar) {
        byte[] bytes = calendar.text().getBytes(StandardCharsets.UTF_8);
        return new Part.Leaf(List.of("Content-Type: text/calendar; charset=utf-8; method=" + calendar.method()),
                Body.encoding(calendar.text(), bytes.length), () -> Optional.of(new ByteArrayInputStream(bytes)));
    }

    private Details details() throws MapiException {
        PropValues more = PropValues.of(message.getProps(List.of(PropTags.PR_SEARCH_KEY, Tags.PR_RESPONSE_REQUESTED),
                Mapi.MAPI_UNICODE));
        String fallback = more.binary(PropTags.PR_SEARCH_KEY).map(Bytes::hex)
                .orElseGet(() -> UUID.randomUUID().toString());
        return new Details(values.string(PropTags.PR_MESSAGE_CLASS_W).orElse(""),
                values.string(PropTags.PR_SUBJECT_W).orElse(""), text(), values.integer(Tags.PR_SENSITIVITY).orElse(0),
                values.integer(Tags.PR_IMPORTANCE).orElse(1), changed(), fallback, person(Headers.from(values)),
                recipients.stream().map(Invitation::guest).toList(), more.isTrue(Tags.PR_RESPONSE_REQUESTED));
    }

    private String text() throws MapiException {
        return ItemReader.properties(message, List.of(PropTags.PR_BODY_W))
                .getFirst() instanceof ItemProperty.Whole whole
                        ? PropValues.of(List.of(whole.value())).string(PropTags.PR_BODY_W).orElse("")
                        : "";
    }

    private Optional<Instant> changed() {
        return values.get(Tags.PR_LAST_MODIFICATION_TIME).orElse(null) instanceof PropValue.SysTimeValue time
                ? Optional.of(time.instant())
                : Optional.empty();
    }

    private static Guest guest(PropValues recipient) {
        return new Guest(person(Headers.recipient(recipient)),
                recipient.integer(PropTags.PR_RECIPIENT_TYPE).orElse(MAPI_TO),
                recipient.integer(Tags.PR_RECIPIENT_TRACKSTATUS).orElse(0),
                (recipient.integer(Tags.PR_RECIPIENT_FLAGS).orElse(0) & ORGANIZER) != 0);
    }

    private static Person person(Mailbox mailbox) {
        return new Person(HeaderText.clean(mailbox.name()), mailbox.mail());
    }
}
