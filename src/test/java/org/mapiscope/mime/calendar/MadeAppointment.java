package org.mapiscope.mime.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.MadeMessage;

/** An appointment that a test makes; its fields have the identifiers from 0x8000 on. */
final class MadeAppointment extends MadeMessage {
    /** Central European time, as Windows writes it. */
    static final Bytes BERLIN = Bytes.ofHex("C4FFFFFF" + "00000000" + "C4FFFFFF" + "0000"
            + "00000A0000000500030000000000" + "0000" + "0000" + "0000030000000500020000000000" + "0000");

    private static final PropTag PR_LAST_MODIFICATION_TIME = new PropTag(0x30080040);
    private static final long TICKS_TO_1970 = 11_644_473_600L;

    private MadeAppointment(List<PropValue> values, List<List<PropValue>> recipients) {
        super(values, recipients, List.of());
    }

    /** Collects what an appointment has. */
    static final class Builder {
        private final List<PropValue> values = new ArrayList<>();
        private final List<List<PropValue>> recipients = new ArrayList<>();

        Builder(String messageClass) {
            values.add(new PropValue.UnicodeValue(PropTags.PR_MESSAGE_CLASS_W, messageClass));
            values.add(new PropValue.UnicodeValue(PropTags.PR_SUBJECT_W, "Review"));
            values.add(new PropValue.BinaryValue(PropTags.PR_SEARCH_KEY, Bytes.ofHex("0102")));
            values.add(new PropValue.SysTimeValue(PR_LAST_MODIFICATION_TIME, fileTime("2024-03-01T08:00")));
        }

        /** @param fileTime when it was changed last, in place of what is said else */
        Builder changed(long fileTime) {
            values.removeIf(value -> value.tag().equals(PR_LAST_MODIFICATION_TIME));
            return with(new PropValue.SysTimeValue(PR_LAST_MODIFICATION_TIME, fileTime));
        }

        Builder with(PropValue value) {
            values.add(value);
            return this;
        }

        Builder text(Field field, String text) {
            return with(new PropValue.UnicodeValue(tag(field), text));
        }

        Builder number(Field field, int number) {
            return with(new PropValue.LongValue(tag(field), number));
        }

        Builder yes(Field field) {
            return with(new PropValue.BooleanValue(tag(field), true));
        }

        Builder bytes(Field field, Bytes bytes) {
            return with(new PropValue.BinaryValue(tag(field), bytes));
        }

        /** @param time UTC */
        Builder time(Field field, String time) {
            return with(new PropValue.SysTimeValue(tag(field), fileTime(time)));
        }

        Builder from(String name, String address) {
            with(new PropValue.UnicodeValue(PropTags.PR_SENT_REPRESENTING_NAME_W, name));
            return with(new PropValue.UnicodeValue(new PropTag(0x5D02001F), address));
        }

        Builder to(int type, String name, String address, int track) {
            recipients.add(List.of(new PropValue.LongValue(PropTags.PR_RECIPIENT_TYPE, type),
                    new PropValue.UnicodeValue(PropTags.PR_DISPLAY_NAME_W, name),
                    new PropValue.UnicodeValue(PropTags.PR_SMTP_ADDRESS_W, address),
                    new PropValue.LongValue(new PropTag(0x5FFF0003), track)));
            return this;
        }

        MadeAppointment done() {
            return new MadeAppointment(values, recipients);
        }
    }

    @Override
    public List<PropTag> getIDsFromNames(List<NamedProp> names, int flags) {
        return names.stream().map(name -> List.of(Field.values()).stream().filter(each -> each.propName().equals(name))
                .findFirst().map(field -> PropTag.of(tag(field).id(), PropType.PT_UNSPECIFIED)).orElseThrow()).toList();
    }

    private static PropTag tag(Field field) {
        return PropTag.of(PropTag.FIRST_NAMED_ID + List.of(Field.values()).indexOf(field), field.type());
    }

    static long fileTime(String utc) {
        return (LocalDateTime.parse(utc).toEpochSecond(ZoneOffset.UTC) + TICKS_TO_1970) * 10_000_000;
    }
}
