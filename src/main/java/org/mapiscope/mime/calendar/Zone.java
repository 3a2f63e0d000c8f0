package org.mapiscope.mime.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Calendar;
import java.util.Locale;
import java.util.Optional;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.mapiscope.binary.BinaryView;
import org.mapiscope.binary.CorruptDataException;
import org.mapiscope.mapi.Bytes;

/**
 * A time zone by its rule, as Windows keeps it. Source: [MS-OXOCAL] 2.2.1.39, 2.2.1.41.
 *
 * @param name as Windows has it, which few others know: so the rule goes with it
 * @param standard minutes that have to be added for UTC, in winter
 * @param daylight the same in summer
 */
record Zone(String name, int standard, int daylight, Optional<Change> toStandard, Optional<Change> toDaylight) {
    static final Zone UTC = new Zone("UTC", 0, 0, Optional.empty(), Optional.empty());

    /** A year for the beginning of rules. */
    private static final int FIRST_YEAR = 1970;

    private static final int DAYS_OF_WEEK = 7;
    private static final int LAST_WEEK = 5;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int RULE_SIZE = 66;

    /** In a rule's flags: it is the one that counts now (TZRULE_FLAG_EFFECTIVE_TZREG). */
    private static final int EFFECTIVE = 0x2;

    /**
     * When the clocks are changed.
     *
     * @param weekday Sunday is 0
     * @param week 5 is the month's last
     */
    record Change(int month, int weekday, int week, int hour, int minute) {
        LocalDate in(int year) {
            java.time.DayOfWeek day = java.time.DayOfWeek.of(weekday == 0 ? DAYS_OF_WEEK : weekday);
            LocalDate first = LocalDate.of(year, month, 1);
            return first.with(week == LAST_WEEK
                    ? TemporalAdjusters.lastInMonth(day)
                    : TemporalAdjusters.dayOfWeekInMonth(week, day));
        }
    }

    /** @param bytes of PidLidTimeZoneStruct */
    static Zone ofStructure(Bytes bytes, String name) throws CorruptDataException {
        BinaryView view = BinaryView.of("PidLidTimeZoneStruct", "TZREG", 0, bytes.toArray());
        return read(view, 0, 14, 32, name);
    }

    /** @param bytes of PidLidAppointmentTimeZoneDefinitionStartDisplay; of its rules the one that counts now */
    static Zone ofDefinition(Bytes bytes) throws CorruptDataException {
        BinaryView view = BinaryView.of("PidLidAppointmentTimeZoneDefinitionStartDisplay", "TZDEFINITION", 0,
                bytes.toArray());
        int headerEnd = 4 + view.u16("cbHeader", 2);
        int nameLength = view.u16("cchKeyName", 6);
        String name = view.slice("KeyName", 8, (long) nameLength * Short.BYTES).utf16();
        int rules = view.u16("cRules", headerEnd - Short.BYTES);
        for (int i = 0; i < rules; i++) {
            BinaryView rule = view.slice("TZRule", headerEnd + (long) i * RULE_SIZE, RULE_SIZE);
            if (i == rules - 1 || (rule.u16("TZRule flags", 4) & EFFECTIVE) != 0) {
                return read(rule, 22, 34, 50, name);
            }
        }
        throw view.corrupt("cRules", headerEnd - Short.BYTES, "is 0");
    }

    /** @param standard where the change to standard time is, as {@code daylight} that from it */
    private static Zone read(BinaryView view, int biases, int standard, int daylight, String name)
            throws CorruptDataException {
        int bias = view.i32("lBias", biases);
        int winter = bias + view.i32("lStandardBias", biases + 4);
        int summer = bias + view.i32("lDaylightBias", biases + 8);
        if (Math.abs(winter) > MOST_MINUTES || Math.abs(summer) > MOST_MINUTES) {
            throw view.corrupt("lBias", biases, "is more than a day");
        }
        Optional<Change> toStandard = change(view, standard);
        Optional<Change> toDaylight = change(view, daylight);
        boolean changes = toStandard.isPresent() && toDaylight.isPresent();
        return new Zone(name.isBlank() ? "Zone" : name, winter, summer, changes ? toStandard : Optional.empty(),
                changes ? toDaylight : Optional.empty());
    }

    /** {@return the day of a SYSTEMTIME without a year; empty where the clocks are not changed} */
    private static Optional<Change> change(BinaryView view, int at) throws CorruptDataException {
        Change change = new Change(view.u16("wMonth", at + 2), view.u16("wDayOfWeek", at + 4),
                view.u16("wDay", at + 6), view.u16("wHour", at + 8), view.u16("wMinute", at + 10));
        boolean isDay = change.month >= 1 && change.month <= 12 && change.weekday < DAYS_OF_WEEK && change.week >= 1
                && change.week <= LAST_WEEK && change.hour < 24 && change.minute < 60;
        return isDay ? Optional.of(change) : Optional.empty();
    }

    /** {@return the moment of a local time} */
    Instant at(LocalDateTime time) {
        Calendar calendar = Calendar.getInstance(timeZone(), Locale.ROOT);
        calendar.clear();
        calendar.set(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth(), time.getHour(),
                time.getMinute());
        return calendar.toInstant();
    }

    /** {@return the local time of a moment} */
    LocalDateTime local(Instant time) {
        long offset = TimeUnit.MILLISECONDS.toSeconds(timeZone().getOffset(time.toEpochMilli()));
        return LocalDateTime.ofEpochSecond(time.getEpochSecond() + offset, 0, ZoneOffset.UTC);
    }

    private TimeZone timeZone() {
        int raw = (int) TimeUnit.MINUTES.toMillis(-standard);
        if (toStandard.isEmpty() || toDaylight.isEmpty()) {
            return new SimpleTimeZone(raw, name);
        }
        Change summer = toDaylight.get();
        Change winter = toStandard.get();
        int saved = (int) TimeUnit.MINUTES.toMillis((long) standard - daylight);
        return saved <= 0
                ? new SimpleTimeZone(raw, name)
                : new SimpleTimeZone(raw, name, summer.month - 1, week(summer), summer.weekday + 1, time(summer),
                        winter.month - 1, week(winter), winter.weekday + 1, time(winter), saved);
    }

    private static int week(Change change) {
        return change.week == LAST_WEEK ? -1 : change.week;
    }

    private static int time(Change change) {
        return (int) TimeUnit.MINUTES.toMillis(change.hour * 60L + change.minute);
    }

    /** {@return the zone with its rule, for a calendar} */
    TimezoneAssignment assignment() {
        VTimezone zone = new VTimezone(name);
        StandardTime winter = new StandardTime();
        fill(winter, toStandard, daylight, standard);
        zone.addStandardTime(winter);
        if (toDaylight.isPresent()) {
            DaylightSavingsTime summer = new DaylightSavingsTime();
            fill(summer, toDaylight, standard, daylight);
            zone.addDaylightSavingsTime(summer);
        }
        return new TimezoneAssignment(timeZone(), zone);
    }

    private static void fill(Observance time, Optional<Change> change, int before, int after) {
        time.setTimezoneOffsetFrom(offset(change.isEmpty() ? after : before));
        time.setTimezoneOffsetTo(offset(after));
        LocalDate day = change.map(each -> each.in(FIRST_YEAR)).orElseGet(() -> LocalDate.of(FIRST_YEAR, 1, 1));
        time.setDateStart(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(),
                change.map(Change::hour).orElse(0), change.map(Change::minute).orElse(0), 0, false));
        change.ifPresent(each -> time.setRecurrenceRule(new biweekly.util.Recurrence.Builder(Frequency.YEARLY)
                .byMonth(each.month).byDay(week(each), RecurrenceRules.WEEKDAYS.get(each.weekday)).build()));
    }

    private static UtcOffset offset(int minutes) {
        return new UtcOffset(TimeUnit.MINUTES.toMillis(-(long) minutes));
    }
}
