package org.mapiscope.mime.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.item.Losses;

/**
 * When an appointment is, and how others know it.
 *
 * @param zone of the first of those that come again; UTC where nothing says it
 * @param recurrence empty for one that comes once
 */
record Appointment(FieldValues fields, Instant start, Instant end, Zone zone, Optional<Recurrence> recurrence) {
    /** Bytes of a global object identifier before those that are the sender's own ([MS-OXOCAL] 2.2.1.27). */
    private static final int DATA_AT = 40;

    /** Where the day of one of several is: year, month, day. */
    private static final int DAY_AT = 16;

    private static final Bytes FOREIGN = Bytes.ofHex("7643616C2D55696401000000");

    /** {@return the appointment; empty when it has no time} What is damaged is a loss. */
    static Optional<Appointment> of(FieldValues fields, Losses losses) {
        Optional<Instant> start = fields.time(Field.START);
        Instant end = fields.time(Field.END).or(() -> start).orElse(Instant.EPOCH);
        return start.map(from -> new Appointment(fields, from, end.isBefore(from) ? from : end, zone(fields, losses),
                recurrence(fields, losses)));
    }

    boolean isAllDay() {
        return fields.isTrue(Field.ALL_DAY);
    }

    private static Zone zone(FieldValues fields, Losses losses) {
        try {
            Optional<Bytes> structure = fields.bytes(Field.ZONE);
            if (structure.isPresent()) {
                return Zone.ofStructure(structure.get(), fields.text(Field.ZONE_NAME).orElse(""));
            }
            Optional<Bytes> definition = fields.bytes(Field.ZONE_OF_START);
            return definition.isPresent() ? Zone.ofDefinition(definition.get()) : Zone.UTC;
        } catch (CorruptDataException e) {
            losses.add("the time zone of the appointment", HResult.MAPI_E_CORRUPT_DATA, String.valueOf(e.getMessage()));
            return Zone.UTC;
        }
    }

    private static Optional<Recurrence> recurrence(FieldValues fields, Losses losses) {
        try {
            Optional<Bytes> bytes = fields.bytes(Field.RECURRENCE).filter(each -> !each.isEmpty());
            return bytes.isPresent() ? Optional.of(Recurrence.read(bytes.get())) : Optional.empty();
        } catch (CorruptDataException e) {
            losses.add("PidLidAppointmentRecur", HResult.MAPI_E_CORRUPT_DATA, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** {@return by what calendars know it; empty for one that was never sent} Source: [MS-OXCICAL] 2.1.3.1.1.20.26. */
    Optional<String> uid() {
        return fields.bytes(Field.CLEAN_GLOBAL_ID).or(() -> fields.bytes(Field.GLOBAL_ID)).filter(id -> !id.isEmpty())
                .map(Appointment::uid);
    }

    private static String uid(Bytes id) {
        int textAt = DATA_AT + FOREIGN.size();
        if (id.size() > textAt && id.slice(DATA_AT, textAt).equals(FOREIGN)) {
            String text = new String(id.slice(textAt, id.size()).toArray(), StandardCharsets.UTF_8);
            int zero = text.indexOf(0);
            return zero < 0 ? text : text.substring(0, zero);
        }
        return id.size() < DATA_AT
                ? id.hex()
                : id.slice(0, DAY_AT).hex() + "00000000" + id.slice(DAY_AT + Integer.BYTES, id.size()).hex();
    }

    /** {@return the day of the one that it is, of one that comes again} */
    Optional<LocalDate> instance() {
        return fields.bytes(Field.GLOBAL_ID).filter(id -> id.size() >= DATA_AT).flatMap(id -> {
            int year = id.u8(DAY_AT) << Byte.SIZE | id.u8(DAY_AT + 1);
            try {
                return year == 0
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(year, id.u8(DAY_AT + 2), id.u8(DAY_AT + 3)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
