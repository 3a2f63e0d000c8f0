package org.mapiscope.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/** The header of a message, but what says how its body is encoded: as it arrived, and made where something is missing. */
final class Headers {
    static final List<PropTag> TAGS = List.of(PropTags.PR_MESSAGE_CLASS_W, Tags.PR_IMPORTANCE, Tags.PR_SENSITIVITY,
            PropTags.PR_SUBJECT_W, PropTags.PR_CLIENT_SUBMIT_TIME, PropTags.PR_MESSAGE_DELIVERY_TIME,
            Tags.PR_CREATION_TIME,
            Tags.PR_LAST_MODIFICATION_TIME, PropTags.PR_SENT_REPRESENTING_NAME_W, Tags.PR_SENT_REPRESENTING_ADDRTYPE_W,
            Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS_W, Tags.PR_SENT_REPRESENTING_SMTP_ADDRESS_W,
            PropTags.PR_SENDER_NAME_W,
            Tags.PR_SENDER_ADDRTYPE_W, PropTags.PR_SENDER_EMAIL_ADDRESS_W, PropTags.PR_SENDER_SMTP_ADDRESS_W,
            Tags.PR_INTERNET_MESSAGE_ID_W, Tags.PR_INTERNET_REFERENCES_W,
            Tags.PR_IN_REPLY_TO_ID_W, PropTags.PR_INTERNET_CPID, PropTags.PR_MESSAGE_CODEPAGE);

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final int LAST_YEAR = 9999;
    private static final int FIRST_YEAR = 1601;

    private static final int MAPI_TO = 1;
    private static final int MAPI_CC = 2;
    private static final int MAPI_BCC = 3;
    /** PR_RECIPIENT_TYPE without MAPI_P1 and MAPI_SUBMITTED. */
    private static final int RECIPIENT_KIND = 0xF;

    private static final List<String> IMPORTANCES = List.of("low", "normal", "high");
    private static final int NORMAL = 1;
    private static final List<String> SENSITIVITIES = List.of("", "Personal", "Private", "Company-Confidential");

    private final PropValues values;
    private final List<PropValues> recipients;
    private final TransportHeaders arrived;
    private final Set<String> there;
    private final List<String> lines;

    /** @param values those of {@link #TAGS} */
    Headers(PropValues values, List<List<PropValue>> recipients, TransportHeaders arrived) {
        this.values = values;
        this.recipients = recipients.stream().map(PropValues::of).toList();
        this.arrived = arrived;
        this.there = arrived.names();
        this.lines = new ArrayList<>(arrived.lines());
    }

    /** {@return all lines} */
    List<String> lines() {
        senders();
        recipients("To", MAPI_TO);
        recipients("Cc", MAPI_CC);
        recipients("Bcc", MAPI_BCC);
        if (isMissing("Subject")) {
            values.string(PropTags.PR_SUBJECT_W).or(() -> arrived.value("subject"))
                    .ifPresent(subject -> lines.add(HeaderText.unstructured("Subject", subject)));
        }
        if (isMissing("Date")) {
            date().ifPresent(date -> lines.add("Date: " + date));
        }
        identifiers("Message-ID", Tags.PR_INTERNET_MESSAGE_ID_W);
        identifiers("In-Reply-To", Tags.PR_IN_REPLY_TO_ID_W);
        identifiers("References", Tags.PR_INTERNET_REFERENCES_W);
        choice("Importance", Tags.PR_IMPORTANCE, IMPORTANCES, NORMAL);
        choice("Sensitivity", Tags.PR_SENSITIVITY, SENSITIVITIES, 0);
        return List.copyOf(lines);
    }

    private boolean isMissing(String name) {
        return !there.contains(name.toLowerCase(Locale.ROOT));
    }

    /** {@return whom a message is from; empty when it does not say} */
    static Mailbox from(PropValues values) {
        Mailbox represented = mailbox(values, PropTags.PR_SENT_REPRESENTING_NAME_W,
                Tags.PR_SENT_REPRESENTING_ADDRTYPE_W,
                List.of(Tags.PR_SENT_REPRESENTING_SMTP_ADDRESS_W, Tags.PR_SENT_REPRESENTING_EMAIL_ADDRESS_W));
        return represented.isEmpty() ? sender(values) : represented;
    }

    private static Mailbox sender(PropValues values) {
        return mailbox(values, PropTags.PR_SENDER_NAME_W, Tags.PR_SENDER_ADDRTYPE_W,
                List.of(PropTags.PR_SENDER_SMTP_ADDRESS_W, PropTags.PR_SENDER_EMAIL_ADDRESS_W));
    }

    static Mailbox recipient(PropValues row) {
        return mailbox(row, PropTags.PR_DISPLAY_NAME_W, PropTags.PR_ADDRTYPE_W,
                List.of(PropTags.PR_SMTP_ADDRESS_W, PropTags.PR_EMAIL_ADDRESS_W));
    }

    private void senders() {
        Mailbox sender = sender(values);
        Mailbox from = from(values);
        if (!isMissing("From")) {
            return;
        }
        // a mail must say whom it is from; of a note nobody knows
        lines.add("From: " + (from.isEmpty() ? "nobody:;" : from.text()));
        if (!sender.isEmpty() && !sender.text().equals(from.text()) && isMissing("Sender")) {
            lines.add("Sender: " + sender.text());
        }
    }

    private void recipients(String name, int kind) {
        if (isMissing(name)) {
            List<String> all = recipients.stream()
                    .filter(each -> (each.integer(PropTags.PR_RECIPIENT_TYPE).orElse(MAPI_TO) & RECIPIENT_KIND) == kind)
                    .map(Headers::recipient)
                    .filter(each -> !each.isEmpty()).map(Mailbox::text).toList();
            if (!all.isEmpty()) {
                lines.add(HeaderText.list(name, all));
            }
        }
    }

    /** @param addresses the better ones first */
    private static Mailbox mailbox(PropValues values, PropTag name, PropTag type, List<PropTag> addresses) {
        String address = addresses.stream().map(values::string).flatMap(Optional::stream)
                .filter(each -> !each.isBlank()).findFirst().orElse("");
        return new Mailbox(values.string(name).orElse(""), values.string(type).orElse(""), address);
    }

    private Optional<String> date() {
        return Stream.of(PropTags.PR_CLIENT_SUBMIT_TIME, PropTags.PR_MESSAGE_DELIVERY_TIME, Tags.PR_CREATION_TIME,
                Tags.PR_LAST_MODIFICATION_TIME).map(values::get).flatMap(Optional::stream).map(Headers::date)
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> date(PropValue value) {
        if (!(value instanceof PropValue.SysTimeValue time)) {
            return Optional.empty();
        }
        try {
            Instant instant = time.instant();
            int year = instant.atZone(ZoneOffset.UTC).getYear();
            return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(DATE.format(instant));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void identifiers(String name, PropTag tag) {
        if (isMissing(name)) {
            values.string(tag).filter(each -> !each.isBlank())
                    .ifPresent(text -> lines.add(HeaderText.tokens(name, text)));
        }
    }

    private void choice(String name, PropTag tag, List<String> texts, int usual) {
        int choice = values.integer(tag).orElse(usual);
        if (isMissing(name) && choice != usual && choice >= 0 && choice < texts.size()) {
            lines.add(name + ": " + texts.get(choice));
        }
    }
}
