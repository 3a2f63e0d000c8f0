package org.mapiscope.operation.view;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.PropValues;

/**
 * Times in two properties beside each other: one has the months, the other for each month pairs of minutes since it began.
 * Times are UTC.
 *
 * <p>Source: [MS-OXOPFFB] 2.2.1.2.1, 2.2.1.2.2.
 */
record MonthBlocks(FreeBusyEntry.Period.Kind kind, PropTag months, PropTag blocks) {
    static final List<MonthBlocks> ALL = List.of(
            of(FreeBusyEntry.Period.Kind.MERGED, 0x684F), of(FreeBusyEntry.Period.Kind.TENTATIVE, 0x6851),
            of(FreeBusyEntry.Period.Kind.BUSY, 0x6853), of(FreeBusyEntry.Period.Kind.OOF, 0x6855));

    private static final int PT_MV_LONG = 0x1003;
    private static final int PT_MV_BINARY = 0x1102;

    /** A month is its year times this, and its number from 1 on. */
    private static final int MONTH_UNIT = 16;

    private static final int MONTHS = 12;
    private static final int LAST_YEAR = 9999;
    private static final int BLOCK = 4;

    private static MonthBlocks of(FreeBusyEntry.Period.Kind kind, int id) {
        return new MonthBlocks(kind, new PropTag(id << Short.SIZE | PT_MV_LONG),
                new PropTag((id + 1) << Short.SIZE | PT_MV_BINARY));
    }

    /** {@return the times, and what does not have their form} */
    List<FreeBusyEntry> read(PropValues values) {
        List<FreeBusyEntry> entries = new ArrayList<>();
        List<PropValue> starts = many(values, months);
        List<PropValue> bytes = many(values, blocks);
        if (starts.size() != bytes.size()) {
            entries.add(damaged("%d months have %d values".formatted(starts.size(), bytes.size())));
        }
        for (int i = 0; i < Math.min(starts.size(), bytes.size()); i++) {
            if (starts.get(i) instanceof PropValue.LongValue month
                    && bytes.get(i) instanceof PropValue.BinaryValue value) {
                month(month.value(), value.value(), entries);
            }
        }
        return entries;
    }

    static List<PropValue> many(PropValues values, PropTag tag) {
        return values.get(tag).orElse(null) instanceof PropValue.MultiValue many ? many.values() : List.of();
    }

    private void month(int encoded, Bytes bytes, List<FreeBusyEntry> entries) {
        int year = encoded / MONTH_UNIT;
        int month = encoded % MONTH_UNIT;
        if (year < 1 || year > LAST_YEAR || month < 1 || month > MONTHS) {
            entries.add(damaged("%d is no month".formatted(encoded)));
            return;
        }
        if (bytes.size() % BLOCK != 0) {
            entries.add(damaged("%d-%02d: %d bytes are no blocks of %d".formatted(year, month, bytes.size(), BLOCK)));
        }
        Instant first = LocalDateTime.of(year, month, 1, 0, 0).toInstant(ZoneOffset.UTC);
        for (int at = 0; at + BLOCK <= bytes.size(); at += BLOCK) {
            int start = minutes(bytes, at);
            int end = minutes(bytes, at + Short.BYTES);
            entries.add(start <= end
                    ? new FreeBusyEntry.Period(kind, after(first, start), after(first, end))
                    : damaged("%d-%02d: minute %d comes before minute %d".formatted(year, month, end, start)));
        }
    }

    private static Instant after(Instant first, int minutes) {
        return first.plusSeconds(minutes * 60L);
    }

    private static int minutes(Bytes bytes, int at) {
        return bytes.u8(at) | bytes.u8(at + 1) << Byte.SIZE;
    }

    private FreeBusyEntry damaged(String why) {
        return new FreeBusyEntry.Damaged("PR_SCHDINFO_FREEBUSY_" + kind, why);
    }
}
