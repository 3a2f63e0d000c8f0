package org.mapiscope.mime.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.HResult;
import org.mapiscope.mapi.MapiProgress;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.mapi.item.Loss;
import org.mapiscope.mime.MimeWriter;

/** What the MIME of appointments says to other programs. */
class CalendarWriterTest {
    private static final String GLOBAL_ID = "040000008200E00074C5B7101A82E008";

    private static MadeAppointment.Builder appointment(String messageClass) {
        return new MadeAppointment.Builder(messageClass).time(Field.START, "2024-03-28T08:00").time(Field.END,
                "2024-03-28T09:30");
    }

    @Test
    void aRequestSaysWhenWhereAndWho() throws Exception {
        MadeAppointment request = appointment("IPM.Schedule.Meeting.Request").text(Field.LOCATION, "Room 1; left")
                .number(Field.SEQUENCE, 2).number(Field.BUSY, 2)
                .bytes(Field.CLEAN_GLOBAL_ID, Bytes.ofHex(GLOBAL_ID + "00".repeat(24) + "AB"))
                .with(new PropValue.UnicodeValue(PropTags.PR_BODY_W, "First,\r\nsecond"))
                .with(new PropValue.BooleanValue(new PropTag(0x0063000B), true))
                .from("Anna", "anna@example.org").to(1, "Bert", "bert@example.org", 3)
                .to(2, "Carla", "carla@example.org", 0).to(3, "Room 1", "room1@example.org", 0).done();

        assertEquals("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//MapiScope//MAPI to iCalendar//EN
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:%s
                DTSTAMP:20240301T080000Z
                DTSTART:20240328T080000Z
                DTEND:20240328T093000Z
                SUMMARY:Review
                DESCRIPTION:First\\,\\nsecond
                LOCATION:Room 1\\; left
                SEQUENCE:2
                PRIORITY:5
                CLASS:PUBLIC
                TRANSP:OPAQUE
                STATUS:CONFIRMED
                X-MICROSOFT-CDO-BUSYSTATUS:BUSY
                X-MICROSOFT-CDO-ALLDAYEVENT:FALSE
                ORGANIZER;CN=Anna:mailto:anna@example.org
                ATTENDEE;RSVP=TRUE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Bert:mailto:bert@example.org
                ATTENDEE;RSVP=TRUE;ROLE=OPT-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Carla:mailto:carla@example.org
                ATTENDEE;CUTYPE=RESOURCE;RSVP=TRUE;ROLE=NON-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=Room 1:mailto:\
                room1@example.org
                END:VEVENT
                END:VCALENDAR
                """
                .formatted(GLOBAL_ID + "00".repeat(24) + "AB"), calendar(request));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE})
    void aChangeOutsideTheCalendarIsNotSaid(long fileTime) throws Exception {
        assertEquals(List.of("DTSTAMP:20240328T080000Z"),
                lines(appointment("IPM.Appointment").changed(fileTime).done(), "DTSTAMP"));
    }

    @Test
    void anAnswerIsFromWhoAnswersToWhoAsked() throws Exception {
        MadeAppointment answer = appointment("IPM.Schedule.Meeting.Resp.Tent").from("Bert", "bert@example.org")
                .to(1, "Anna", "anna@example.org", 0).done();

        assertEquals(List.of("METHOD:REPLY", "ORGANIZER;CN=Anna:mailto:anna@example.org",
                "ATTENDEE;PARTSTAT=TENTATIVE;CN=Bert:mailto:bert@example.org"),
                lines(answer, "METHOD", "ORGANIZER", "ATTENDEE"));
    }

    @Test
    void aCancellationIsCancelled() throws Exception {
        assertEquals(List.of("METHOD:CANCEL", "STATUS:CANCELLED"),
                lines(appointment("IPM.Schedule.Meeting.Canceled").done(), "METHOD", "STATUS"));
    }

    @Test
    void anAppointmentOfOnesOwnHasDaysAReminderAndAnIdentifier() throws Exception {
        MadeAppointment own = new MadeAppointment.Builder("IPM.Appointment").time(Field.START, "2024-03-27T23:00")
                .time(Field.END, "2024-03-28T23:00").yes(Field.ALL_DAY).bytes(Field.ZONE, MadeAppointment.BERLIN)
                .yes(Field.REMINDER_SET).number(Field.REMINDER, 15).number(Field.BUSY, 0).done();

        assertEquals(List.of("METHOD:PUBLISH", "UID:0102", "DTSTART;VALUE=DATE:20240328", "DTEND;VALUE=DATE:20240329",
                "TRANSP:TRANSPARENT", "TRIGGER;RELATED=START:-PT15M"),
                lines(own, "METHOD", "UID", "DTSTART", "DTEND", "TRANSP", "TRIGGER"));
    }

    @Test
    void theIdentifierOfAForeignMeetingIsItsOwn() throws Exception {
        Bytes id = Bytes.ofHex(GLOBAL_ID + "00".repeat(24) + "7643616C2D55696401000000"
                + Bytes.of("abc@example.org\0".getBytes(StandardCharsets.US_ASCII)).hex());

        assertEquals(List.of("UID:abc@example.org"), lines(appointment("IPM.Schedule.Meeting.Request")
                .bytes(Field.GLOBAL_ID, id).done(), "UID"));
    }

    @Test
    void oneOfSeveralSaysWhichDay() throws Exception {
        Bytes id = Bytes.ofHex(GLOBAL_ID + "07E8031C" + "00".repeat(20) + "AB");

        assertEquals(List.of("UID:" + GLOBAL_ID + "00".repeat(24) + "AB", "RECURRENCE-ID;VALUE=DATE:20240328"),
                lines(appointment("IPM.Schedule.Meeting.Request").bytes(Field.GLOBAL_ID, id).done(), "UID",
                        "RECURRENCE-ID"));
    }

    @Test
    void whatComesAgainHasItsZoneItsRuleAndWhatIsOtherwise() throws Exception {
        Bytes pattern = MadePattern.of(Recurrence.WEEKS, Recurrence.TYPE_WEEK, 2).u32(0x14)
                .u32(Recurrence.END_AT_DATE, 10, 1).dates(List.of("2024-04-09T00:00", "2024-04-11T00:00"))
                .dates(List.of("2024-04-11T00:00")).times("2024-03-26T00:00", "2024-06-20T00:00")
                .u32(0x3006, 0x3009, 540, 600).u16(1)
                .times("2024-04-11T14:00", "2024-04-11T15:00", "2024-04-11T09:00").u16(0x11).text("Moved")
                .text("Room 2").bytes();
        MadeAppointment again = new MadeAppointment.Builder("IPM.Appointment").time(Field.START, "2024-03-26T08:00")
                .time(Field.END, "2024-03-26T09:00").bytes(Field.RECURRENCE, pattern)
                .bytes(Field.ZONE, MadeAppointment.BERLIN).text(Field.ZONE_NAME, "W. Europe Standard Time").done();

        assertEquals("""
                BEGIN:VTIMEZONE
                TZID:W. Europe Standard Time
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                DTSTART:19701025T030000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                DTSTART:19700329T020000
                RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                DTSTART;TZID=W. Europe Standard Time:20240326T090000
                DTEND;TZID=W. Europe Standard Time:20240326T100000
                SUMMARY:Review
                RRULE:FREQ=WEEKLY;UNTIL=20240620T070000Z;INTERVAL=2;BYDAY=TU,TH;WKST=MO
                EXDATE;TZID=W. Europe Standard Time:20240409T090000
                DTSTART;TZID=W. Europe Standard Time:20240411T140000
                DTEND;TZID=W. Europe Standard Time:20240411T150000
                RECURRENCE-ID;TZID=W. Europe Standard Time:20240411T090000
                SUMMARY:Moved
                LOCATION:Room 2
                """, String.join("\n", lines(again, "BEGIN:VTIMEZONE", "TZ", "BEGIN:S", "END:S", "BEGIN:D", "END:D",
                "END:VTIMEZONE", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "RRULE", "EXDATE", "RECURRENCE-ID"))
                + "\n");
    }

    @Test
    void everyKindOfRecurrenceIsARule() throws Exception {
        List<Bytes> patterns = List.of(
                MadePattern.of(Recurrence.DAYS, Recurrence.TYPE_DAY, 3 * 1440)
                        .u32(Recurrence.END_AFTER_COUNT, 5, 0, 0, 0)
                        .done("2024-03-28T00:00", "2024-04-30T00:00"),
                MadePattern.of(Recurrence.MONTHS, Recurrence.TYPE_MONTH, 1).u32(31, 0x2023, 0, 0, 0, 0)
                        .done("2024-03-28T00:00", "2024-04-30T00:00"),
                MadePattern.of(Recurrence.MONTHS, Recurrence.TYPE_MONTH_NTH, 2).u32(0x3E, 5, 0x2023, 0, 0, 0, 0)
                        .done("2024-03-28T00:00", "2024-04-30T00:00"),
                MadePattern.of(Recurrence.YEARS, Recurrence.TYPE_MONTH_NTH, 12).u32(0x10, 4, 0x2023, 0, 0, 0, 0)
                        .done("2024-03-28T00:00", "2024-04-30T00:00"),
                MadePattern.of(Recurrence.YEARS, Recurrence.TYPE_MONTH, 12).u32(28, 0x2023, 0, 0, 0, 0)
                        .done("2024-03-28T00:00", "2024-04-30T00:00"),
                MadePattern.of(Recurrence.MONTHS, Recurrence.TYPE_MONTH_END, 1).u32(31, -1, 0, 0, 0, 0)
                        .done("2024-03-28T00:00", "2024-04-30T00:00"));
        List<String> rules = new ArrayList<>();
        for (Bytes pattern : patterns) {
            rules.addAll(lines(appointment("IPM.Appointment").bytes(Field.RECURRENCE, pattern).done(), "RRULE"));
        }

        assertEquals(List.of("RRULE:FREQ=DAILY;COUNT=5;INTERVAL=3",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
                "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "RRULE:FREQ=YEARLY;BYDAY=4TH;BYMONTH=3", "RRULE:FREQ=YEARLY;BYMONTHDAY=28;BYMONTH=3",
                "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"), rules);
    }

    @Test
    void aDamagedRecurrenceIsALossAndTheRestIsSaid() throws Exception {
        MadeAppointment damaged = appointment("IPM.Appointment").bytes(Field.RECURRENCE, Bytes.ofHex("0430043A"))
                .done();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Loss> losses = MimeWriter.write(damaged, out, MapiProgress.NONE);

        assertEquals(List.of(new Loss("PidLidAppointmentRecur", HResult.MAPI_E_CORRUPT_DATA,
                "PidLidAppointmentRecur: RecurrencePattern, offset 0x4: RecurFrequency needs 2 bytes, 0 are left")),
                losses);
        assertEquals(List.of("DTSTART:20240328T080000Z"), lines(damaged, "DTSTART"));
    }

    @RepeatedTest(50)
    void anyBytesInItsPlacesBreakNothing(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        MadeAppointment.Builder builder = appointment("IPM.Appointment");
        for (Field field : List.of(Field.RECURRENCE, Field.ZONE, Field.ZONE_OF_START, Field.GLOBAL_ID)) {
            byte[] bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            builder.bytes(field, Bytes.of(bytes));
        }

        assertEquals(1, lines(builder.done(), "METHOD").size());
    }

    @Test
    void aMailHasNoCalendar() throws Exception {
        assertEquals(false, mime(appointment("IPM.Note").done()).contains("text/calendar"));
    }

    private static List<String> lines(MadeAppointment appointment, String... begins) throws Exception {
        return calendar(appointment).lines()
                .filter(line -> List.of(begins).stream().anyMatch(line::startsWith)).toList();
    }

    /** {@return the calendar in the MIME, unfolded, with short line ends} */
    private static String calendar(MadeAppointment appointment) throws Exception {
        String text = CalendarParts.of(mime(appointment));
        return text.replace("\r\n ", "").replace("\r\n", "\n");
    }

    private static String mime(MadeAppointment appointment) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MimeWriter.write(appointment, out, MapiProgress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }
}
