package org.mapiscope.smartview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mapiscope.smartview.SmartViewParser.APPOINTMENTRECURRENCEPATTERN;
import static org.mapiscope.smartview.SmartViewParser.RECURRENCEPATTERN;

import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final int DAY = 24 * 60;

    private static Made daily() {
        return new Made().u16(0x3004, 0x3004, 0x200A, 0, 0).u32(0, DAY, 0, 0x2023, 10, 0);
    }

    private static final String DAILY = """
            Recurrence Pattern
            > ReaderVersion: 0x3004
            > WriterVersion: 0x3004
            > RecurFrequency: 0x200A = IDC_RCEV_PAT_ORB_DAILY
            > PatternType: 0x0000 = rptMinute
            > CalendarType: 0x0000 = CAL_DEFAULT
            > FirstDateTime: 0x00000000 = 0
            > Period: 0x000005A0 = 1440
            > SlidingFlag: 0x00000000
            > PatternTypeSpecific
            > EndType: 0x00002023 = IDC_RCEV_PAT_ERB_NOEND
            > OccurrenceCount: 0x0000000A = 10
            > FirstDOW: 0x00000000 = Sunday
            """;

    @Test
    void aPatternListsItsDeletedAndItsModifiedInstances() {
        Made pattern = daily().u32(2, DAY, 2 * DAY, 1, DAY, DAY, -1);

        assertEquals(DAILY + """
                > DeletedInstanceCount: 0x00000002 = 2
                > > DeletedInstanceDates[0]
                > > > 0x000005A0 = 12:00:00.000 AM 1/2/1601
                > > DeletedInstanceDates[1]
                > > > 0x00000B40 = 12:00:00.000 AM 1/3/1601
                > ModifiedInstanceCount: 0x00000001 = 1
                > > ModifiedInstanceDates[0]
                > > > 0x000005A0 = 12:00:00.000 AM 1/2/1601
                > StartDate: 0x000005A0 = 1440 = 12:00:00.000 AM 1/2/1601
                > EndDate: 0xFFFFFFFF = -1 = 04:15:00.000 AM 2/16/9767""", pattern.text(RECURRENCEPATTERN));
    }

    @Test
    void moreModifiedThanDeletedInstancesAreNotRead() {
        Made pattern = daily().u32(0, 1, DAY);

        assertEquals(DAILY + """
                > DeletedInstanceCount: 0x00000000 = 0
                > ModifiedInstanceCount: 0x00000001 = 1
                > StartDate: 0x000005A0 = 1440 = 12:00:00.000 AM 1/2/1601""", pattern.text(RECURRENCEPATTERN));
    }

    @Test
    void aPatternOfTheSecondTuesdayHasADayAndANumber() {
        Made pattern = new Made().u16(0x3004, 0x3004, 0x200C, 3, 0).u32(0, 1, 0, 4, 2);

        assertEquals("""
                Recurrence Pattern
                > ReaderVersion: 0x3004
                > WriterVersion: 0x3004
                > RecurFrequency: 0x200C = IDC_RCEV_PAT_ORB_MONTHLY
                > PatternType: 0x0003 = rptMonthNth
                > CalendarType: 0x0000 = CAL_DEFAULT
                > FirstDateTime: 0x00000000 = 0
                > Period: 0x00000001 = 1
                > SlidingFlag: 0x00000000
                > PatternTypeSpecific
                > > MonthNthRecurrencePattern.DayOfWeek: 0x00000004 = rdfTue
                > > MonthNthRecurrencePattern.N: 0x00000002 = rpn2nd""", pattern.text(RECURRENCEPATTERN));
    }

    @Test
    void anAppointmentWithoutExceptionsEndsWithItsReservedBlocks() {
        Made appointment = daily().u32(0, 0, DAY, DAY).u32(0x3006, 0x3008, 540, 600).u16(0).u32(2).hex("ABCD").u32(0)
                .hex("EF");

        assertEquals(DAILY + """
                > DeletedInstanceCount: 0x00000000 = 0
                > ModifiedInstanceCount: 0x00000000 = 0
                > StartDate: 0x000005A0 = 1440 = 12:00:00.000 AM 1/2/1601
                > EndDate: 0x000005A0 = 1440 = 12:00:00.000 AM 1/2/1601
                Appointment Recurrence Pattern
                > ReaderVersion2: 0x00003006
                > WriterVersion2: 0x00003008
                > StartTimeOffset: 0x0000021C = 540 = 09:00:00.000 AM 1/1/1601
                > EndTimeOffset: 0x00000258 = 600 = 10:00:00.000 AM 1/1/1601
                > ExceptionCount: 0x0000
                > ReservedBlock1Size: 0x00000002
                > > cb: 2 lpb: ABCD
                > ReservedBlock2Size: 0x00000000
                Unparsed data size = 0x00000001
                > cb: 1 lpb: EF""", appointment.text(APPOINTMENTRECURRENCEPATTERN));
    }

    @Test
    void anExceptionIsShownTwice() {
        Made appointment = daily().u32(1, DAY, 1, DAY, DAY, DAY).u32(0x3006, 0x3009, 540, 600).u16(1)
                .u32(DAY + 540, DAY + 600, DAY + 540).u16(0x31).u16(3, 2).ansi("Hi").u16(2, 1).ansi("A").u32(2)
                .u32(0).u32(8, 4, 0xFF).u32(0).u32(DAY + 540, DAY + 600, DAY + 540).u16(2).utf16("Hi").u16(1)
                .utf16("A").u32(0).u32(0);
        String text = appointment.text(APPOINTMENTRECURRENCEPATTERN);

        assertEquals("""
                > ExceptionCount: 0x0001
                > > ExceptionInfo[0]
                > > > StartDateTime: 0x000007BC = 09:00:00.000 AM 1/2/1601
                > > > EndDateTime: 0x000007F8 = 10:00:00.000 AM 1/2/1601
                > > > OriginalStartDate: 0x000007BC = 09:00:00.000 AM 1/2/1601
                > > > OverrideFlags: 0x0031 = ARO_SUBJECT | ARO_LOCATION | ARO_BUSYSTATUS
                > > > SubjectLength: 0x0003 = 3
                > > > SubjectLength2: 0x0002 = 2
                > > > Subject: "Hi"
                > > > LocationLength: 0x0002 = 2
                > > > LocationLength2: 0x0001 = 1
                > > > Location: "A"
                > > > BusyStatus: 0x00000002 = olBusy
                > ReservedBlock1Size: 0x00000000
                > ExtendedException[0]
                > > ChangeHighlight
                > > > ChangeHighlightSize: 0x00000008
                > > > ChangeHighlightValue: 0x00000004 = BIT_CH_RECUR
                > > > Reserved:
                > > > > cb: 4 lpb: FF000000
                > > ReservedBlockEE1Size: 0x00000000
                > > StartDateTime: 0x000007BC = 09:00:00.000 AM 1/2/1601
                > > EndDateTime: 0x000007F8 = 10:00:00.000 AM 1/2/1601
                > > OriginalStartDate: 0x000007BC = 09:00:00.000 AM 1/2/1601
                > > WideCharSubjectLength: 0x00000002 = 2
                > > WideCharSubject: "Hi"
                > > WideCharLocationLength: 0x00000001 = 1
                > > WideCharLocation: "A"
                > > ReservedBlockEE2Size: 0x00000000
                > ReservedBlock2Size: 0x00000000""", text.substring(text.indexOf("> ExceptionCount")));
    }

    @Test
    void anAppointmentThatEndsWithinThePatternHasNothingOfItsOwn() {
        assertEquals("""
                Recurrence Pattern
                > ReaderVersion: 0x3004
                > PatternTypeSpecific
                Appointment Recurrence Pattern
                Unparsed data size = 0x00000001
                > cb: 1 lpb: 04""", daily().text(APPOINTMENTRECURRENCEPATTERN, 3));
    }
}
