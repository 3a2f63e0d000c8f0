package org.mapiscope.mime.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mapiscope.binary.BinaryCursor;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;

/**
 * When an appointment comes again, and where it does otherwise. All times are those of the appointment's time zone.
 *
 * <p>Source: [MS-OXOCAL] 2.2.1.44.1, 2.2.1.44.5.
 *
 * @param frequency 0x200A days, 0x200B weeks, 0x200C months, 0x200D years
 * @param type of the pattern (PatternType)
 * @param calendar 0 or 1 for the Gregorian one (CalendarType)
 * @param period between two, in minutes for days, in weeks, or in months
 * @param days bits of weekdays, Sunday is 1; or the day of the month
 * @param week which of a month's such days, 5 is the last
 * @param end 0x2021 at a date, 0x2022 after {@code count}, else never
 * @param firstWeekday Sunday is 0
 * @param deleted days on which it does not come, or comes otherwise
 * @param last day of the last one
 * @param startMinute of its day
 */
record Recurrence(int frequency, int type, int calendar, long period, int days, int week, long end, long count,
        int firstWeekday, List<LocalDateTime> deleted, LocalDateTime first, LocalDateTime last, long startMinute,
        List<Changed> changed) {
    static final int DAYS = 0x200A;
    static final int WEEKS = 0x200B;
    static final int MONTHS = 0x200C;
    static final int YEARS = 0x200D;

    static final int TYPE_DAY = 0;
    static final int TYPE_WEEK = 1;
    static final int TYPE_MONTH = 2;
    static final int TYPE_MONTH_NTH = 3;
    static final int TYPE_MONTH_END = 4;

    static final int END_AT_DATE = 0x2021;
    static final int END_AFTER_COUNT = 0x2022;

    /** Minutes from 1601 to 4500, past which there is no date. */
    private static final long LAST_MINUTE = 1_525_252_320L;

    private static final LocalDateTime FIRST_MINUTE = LocalDateTime.of(1601, 1, 1, 0, 0);

    /** Most deleted or changed ones. */
    private static final int MOST = 10_000;

    /** Types of Hijri calendars are those of the Gregorian one, and this. */
    private static final int HIJRI = 8;

    /** Reader and writer version. */
    private static final int VERSIONS = 4;

    /**
     * One that comes otherwise.
     *
     * @param original when it would have come
     */
    record Changed(LocalDateTime start, LocalDateTime end, LocalDateTime original, Optional<String> subject,
            Optional<String> location) {}

    Recurrence {
        deleted = List.copyOf(deleted);
        changed = List.copyOf(changed);
    }

    boolean isGregorian() {
        return calendar <= 1 && type < HIJRI;
    }

    /** @param bytes of PidLidAppointmentRecur */
    static Recurrence read(Bytes bytes) throws CorruptDataException {
        BinaryCursor in = new BinaryCursor(
                BinaryView.of("PidLidAppointmentRecur", "RecurrencePattern", 0, bytes.toArray()));
        in.skip(VERSIONS);
        int frequency = in.u16("RecurFrequency");
        int type = in.u16("PatternType");
        int calendar = in.u16("CalendarType");
        in.skip(Integer.BYTES);
        long period = in.u32("Period");
        in.skip(Integer.BYTES);
        int days = type == TYPE_DAY ? 0 : in.i32("PatternTypeSpecific");
        int week = (type & ~HIJRI) == TYPE_MONTH_NTH ? in.i32("N") : 0;
        long end = in.u32("EndType");
        long count = in.u32("OccurrenceCount");
        int firstWeekday = in.i32("FirstDOW");
        List<LocalDateTime> deleted = dates(in, "DeletedInstanceDates");
        dates(in, "ModifiedInstanceDates");
        LocalDateTime first = time(in, "StartDate");
        LocalDateTime last = time(in, "EndDate");
        in.skip(2 * Integer.BYTES);
        long startMinute = in.u32("StartTimeOffset");
        in.skip(Integer.BYTES);
        List<Changed> changed = changed(in);
        return new Recurrence(frequency, type, calendar, period, days, week, end, count, firstWeekday, deleted, first,
                last, startMinute, changed);
    }

    private static List<LocalDateTime> dates(BinaryCursor in, String field) throws CorruptDataException {
        int count = in.count(field + "Count", MOST);
        List<LocalDateTime> dates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dates.add(time(in, field));
        }
        return dates;
    }

    private static LocalDateTime time(BinaryCursor in, String field) throws CorruptDataException {
        return FIRST_MINUTE.plusMinutes(Math.min(in.u32(field), LAST_MINUTE));
    }

    private static List<Changed> changed(BinaryCursor in) throws CorruptDataException {
        int count = in.u16("ExceptionCount");
        List<Changed> all = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST); i++) {
            LocalDateTime start = time(in, "StartDateTime");
            LocalDateTime end = time(in, "EndDateTime");
            LocalDateTime original = time(in, "OriginalStartDate");
            int flags = in.u16("OverrideFlags");
            Optional<String> subject = override(in, flags, 0x1, "Subject");
            skip(in, flags, 0x2, 0x4, 0x8);
            Optional<String> location = override(in, flags, 0x10, "Location");
            skip(in, flags, 0x20, 0x40, 0x80, 0x100);
            all.add(new Changed(start, end, original, subject, location));
        }
        return all;
    }

    private static Optional<String> override(BinaryCursor in, int flags, int flag, String field)
            throws CorruptDataException {
        return (flags & flag) == 0 ? Optional.empty() : Optional.of(text(in, field));
    }

    /** {@return a string of one byte a character, behind its length with and without a zero} */
    private static String text(BinaryCursor in, String field) throws CorruptDataException {
        in.u16(field);
        return new String(in.bytes(field, in.u16(field)), StandardCharsets.ISO_8859_1);
    }

    private static void skip(BinaryCursor in, int flags, int... fields) {
        for (int field : fields) {
            in.skip((flags & field) == 0 ? 0 : Integer.BYTES);
        }
    }
}
