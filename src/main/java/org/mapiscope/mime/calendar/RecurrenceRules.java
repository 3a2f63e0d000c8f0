package org.mapiscope.mime.calendar;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** Recurrences as RRULE. Source: RFC 5545 3.3.10; [MS-OXCICAL] 2.1.3.2. */
final class RecurrenceRules {
    /** As Windows counts them. */
    static final List<DayOfWeek> WEEKDAYS = List.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);

    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int DAYS_OF_WEEK = 7;
    private static final int LAST_WEEK = 5;

    /** Days up to this one are in every month. */
    private static final int SHORTEST_MONTH = 28;

    private static final int LONGEST_MONTH = 31;

    private RecurrenceRules() {}

    /** {@return the rule; empty for what no rule says, such as a Hijri calendar} */
    static Optional<biweekly.util.Recurrence> of(Recurrence pattern, Zone zone) {
        Optional<biweekly.util.Recurrence.Builder> kind = pattern.isGregorian() ? kind(pattern) : Optional.empty();
        return kind.map(rule -> {
            if (pattern.end() == Recurrence.END_AFTER_COUNT) {
                rule.count((int) Math.min(Integer.MAX_VALUE, pattern.count()));
            } else if (pattern.end() == Recurrence.END_AT_DATE) {
                LocalDateTime last = pattern.last().plusMinutes(pattern.startMinute());
                rule.until(new ICalDate(Date.from(zone.at(last)), true));
            }
            return rule.build();
        });
    }

    private static Optional<biweekly.util.Recurrence.Builder> kind(Recurrence pattern) {
        return Optional.ofNullable(switch (pattern.type()) {
            case Recurrence.TYPE_DAY -> every(Frequency.DAILY, pattern.period() / MINUTES_OF_A_DAY);
            case Recurrence.TYPE_WEEK -> every(Frequency.WEEKLY, pattern.period()).byDay(weekdays(pattern.days()))
                    .workweekStarts(WEEKDAYS.get(Math.floorMod(pattern.firstWeekday(), DAYS_OF_WEEK)));
            case Recurrence.TYPE_MONTH -> monthDay(months(pattern), pattern.days());
            case Recurrence.TYPE_MONTH_END -> months(pattern).byMonthDay(-1);
            case Recurrence.TYPE_MONTH_NTH -> nth(months(pattern), pattern);
            default -> null;
        });
    }

    private static biweekly.util.Recurrence.Builder every(Frequency frequency, long interval) {
        biweekly.util.Recurrence.Builder rule = new biweekly.util.Recurrence.Builder(frequency);
        return interval > 1 ? rule.interval((int) Math.min(interval, Short.MAX_VALUE)) : rule;
    }

    private static biweekly.util.Recurrence.Builder months(Recurrence pattern) {
        boolean yearly = pattern.frequency() == Recurrence.YEARS && pattern.period() % MONTHS_OF_A_YEAR == 0;
        return yearly
                ? every(Frequency.YEARLY, pattern.period() / MONTHS_OF_A_YEAR).byMonth(pattern.first().getMonthValue())
                : every(Frequency.MONTHLY, pattern.period());
    }

    /** A day that some months do not have is their last one. */
    private static biweekly.util.Recurrence.Builder monthDay(biweekly.util.Recurrence.Builder rule, int day) {
        if (day <= SHORTEST_MONTH) {
            return rule.byMonthDay(Math.max(1, day));
        }
        for (int each = SHORTEST_MONTH; each <= Math.min(day, LONGEST_MONTH); each++) {
            rule.byMonthDay(each);
        }
        return rule.bySetPos(-1);
    }

    private static biweekly.util.Recurrence.Builder nth(biweekly.util.Recurrence.Builder rule, Recurrence pattern) {
        int week = pattern.week() >= LAST_WEEK ? -1 : Math.max(1, pattern.week());
        List<DayOfWeek> days = weekdays(pattern.days());
        return days.size() == 1 ? rule.byDay(week, days.getFirst()) : rule.byDay(days).bySetPos(week);
    }

    private static List<DayOfWeek> weekdays(int bits) {
        List<DayOfWeek> days = new ArrayList<>();
        for (int day = 0; day < DAYS_OF_WEEK; day++) {
            if ((bits >>> day & 1) != 0) {
                days.add(WEEKDAYS.get(day));
            }
        }
        return days;
    }
}
