package org.mapiscope.smartview;

/**
 * When an appointment or a task takes place (RecurrencePattern). Belongs to one thread, and reads one value.
 *
 * <p>Source: [MS-OXOCAL] 2.2.1.44.1.
 */
final class Recurrence implements Structure {
    private static final int RPT_WEEK = 0x1;
    private static final int RPT_MONTH = 0x2;
    private static final int RPT_MONTH_NTH = 0x3;
    private static final int RPT_MONTH_END = 0x4;
    private static final int RPT_HJ_MONTH = 0xA;
    private static final int RPT_HJ_MONTH_NTH = 0xB;
    private static final int RPT_HJ_MONTH_END = 0xC;

    private long modifiedInstances;

    static void pattern(BlockReader in, Part self) {
        new Recurrence().read(in, self);
    }

    /** {@return how many instances the pattern says are exceptions} */
    long modifiedInstances() {
        return modifiedInstances;
    }

    @Override
    public void read(BlockReader in, Part self) {
        self.text("Recurrence Pattern");
        Fields fields = new Fields(in, self);
        fields.u16("ReaderVersion: 0x%04X");
        fields.u16("WriterVersion: 0x%04X");
        fields.u16("RecurFrequency: 0x%04X = %s", "flagRecurFrequency");
        int type = fields.u16("PatternType: 0x%04X = %s", "flagPatternType").intValue();
        fields.u16("CalendarType: 0x%04X = %s", "flagCalendarType");
        fields.u32("FirstDateTime: 0x%08X = %<d");
        fields.u32("Period: 0x%08X = %<d");
        fields.u32("SlidingFlag: 0x%08X");
        fields.structure("PatternTypeSpecific", (specific, part) -> specific(new Fields(specific, part), type));
        fields.u32("EndType: 0x%08X = %s", "flagEndType");
        fields.u32("OccurrenceCount: 0x%08X = %<d");
        fields.u32("FirstDOW: 0x%08X = %s", "flagFirstDOW");
        NumberPart deleted = fields.u32("DeletedInstanceCount: 0x%08X = %<d");
        dates(in, deleted, "DeletedInstanceDates");
        NumberPart modified = fields.u32("ModifiedInstanceCount: 0x%08X = %<d");
        modifiedInstances = modified.value();
        // each exception replaces an instance, so that more of them than deleted instances are damage
        if (modifiedInstances <= deleted.value()) {
            dates(in, modified, "ModifiedInstanceDates");
        }
        fields.u32("StartDate: 0x%08X = %<d = %s", RTimes::text);
        fields.u32("EndDate: 0x%08X = %<d = %s", RTimes::text);
    }

    private static void specific(Fields fields, int type) {
        switch (type) {
            case RPT_WEEK -> fields.u32("WeekRecurrencePattern: 0x%08X = %s", "flagDOW");
            case RPT_MONTH, RPT_MONTH_END, RPT_HJ_MONTH, RPT_HJ_MONTH_END ->
                fields.u32("MonthRecurrencePattern: 0x%08X = %<d");
            case RPT_MONTH_NTH, RPT_HJ_MONTH_NTH -> {
                fields.u32("MonthNthRecurrencePattern.DayOfWeek: 0x%08X = %s", "flagDOW");
                fields.u32("MonthNthRecurrencePattern.N: 0x%08X = %s", "flagN");
            }
            default -> {
                // a pattern of days has nothing of its own, and one that is not known cannot be read
            }
        }
    }

    private static void dates(BlockReader in, NumberPart count, String name) {
        if (count.value() >= BlockReader.MAX_ENTRIES_SMALL) {
            return;
        }
        for (int i = 0; i < count.value(); i++) {
            NumberPart date = in.u32();
            count.addLabeled(name + "[" + i + "]",
                    date.text("0x%08X = %s".formatted(date.value(), RTimes.text(date.intValue()))));
        }
    }
}
