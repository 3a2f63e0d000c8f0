package org.mapiscope.smartview;

import java.util.ArrayList;
import java.util.List;

/**
 * When an appointment takes place, with the exceptions (AppointmentRecurrencePattern).
 *
 * <p>Source: [MS-OXOCAL] 2.2.1.44.5, with ExceptionInfo (2.2.1.44.2), ChangeHighlight (2.2.1.44.3) and
 * ExtendedException (2.2.1.44.4).
 */
final class AppointmentRecurrence {
    private static final int ARO_SUBJECT = 0x0001;
    private static final int ARO_MEETINGTYPE = 0x0002;
    private static final int ARO_REMINDERDELTA = 0x0004;
    private static final int ARO_REMINDER = 0x0008;
    private static final int ARO_LOCATION = 0x0010;
    private static final int ARO_BUSYSTATUS = 0x0020;
    private static final int ARO_ATTACHMENT = 0x0040;
    private static final int ARO_SUBTYPE = 0x0080;
    private static final int ARO_APPTCOLOR = 0x0100;

    /** From this version of the writer on (Outlook 2007), exceptions say what was changed. */
    private static final int WITH_CHANGE_HIGHLIGHT = 0x3009;

    private AppointmentRecurrence() {}

    static void read(BlockReader in, Part self) {
        Recurrence recurrence = new Recurrence();
        self.add(in.structure(recurrence));
        Part appointment = in.structure((rest, part) -> appointment(rest, part, recurrence.modifiedInstances()));
        self.add(appointment.isSet() ? appointment : Part.heading("Appointment Recurrence Pattern"));
    }

    private static void appointment(BlockReader in, Part self, long modifiedInstances) {
        self.text("Appointment Recurrence Pattern");
        Fields fields = new Fields(in, self);
        fields.u32("ReaderVersion2: 0x%08X");
        NumberPart writer = fields.u32("WriterVersion2: 0x%08X");
        fields.u32("StartTimeOffset: 0x%08X = %<d = %s", RTimes::text);
        fields.u32("EndTimeOffset: 0x%08X = %<d = %s", RTimes::text);
        NumberPart count = fields.u16("ExceptionCount: 0x%04X");
        List<Integer> overrides = new ArrayList<>();
        if (count.value() == modifiedInstances) {
            new Fields(in, count).array("ExceptionInfo", count.value(),
                    (info, part) -> overrides.add(exceptionInfo(info, part)));
        }
        reserved(in, self, "ReservedBlock1Size: 0x%08X");
        for (int i = 0; i < overrides.size(); i++) {
            int flags = overrides.get(i);
            fields.structure("ExtendedException[" + i + "]",
                    (exception, part) -> extendedException(exception, part, writer.value(), flags));
        }
        reserved(in, self, "ReservedBlock2Size: 0x%08X");
    }

    /** Shows bytes of no known meaning below their number. */
    private static void reserved(BlockReader in, Part self, String format) {
        NumberPart size = Fields.shown(self, in.u32(), format);
        size.add(in.bytes(size.value(), BlockReader.MAX_BYTES));
    }

    /** {@return the OverrideFlags, which say what else there is} */
    private static int exceptionInfo(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        times(fields);
        NumberPart flags = fields.u16("OverrideFlags: 0x%04X = %s", "flagOverrideFlags");
        if (flags.has(ARO_SUBJECT)) {
            string(in, self, "Subject");
        }
        if (flags.has(ARO_MEETINGTYPE)) {
            fields.u32("MeetingType: 0x%08X = %s", "PSETID_Appointment/0x8217");
        }
        if (flags.has(ARO_REMINDERDELTA)) {
            fields.u32("ReminderDelta: 0x%08X");
        }
        if (flags.has(ARO_REMINDER)) {
            fields.u32("ReminderSet: 0x%08X");
        }
        if (flags.has(ARO_LOCATION)) {
            string(in, self, "Location");
        }
        if (flags.has(ARO_BUSYSTATUS)) {
            fields.u32("BusyStatus: 0x%08X = %s", "PSETID_Appointment/0x8205");
        }
        if (flags.has(ARO_ATTACHMENT)) {
            fields.u32("Attachment: 0x%08X");
        }
        if (flags.has(ARO_SUBTYPE)) {
            fields.u32("SubType: 0x%08X");
        }
        if (flags.has(ARO_APPTCOLOR)) {
            fields.u32("AppointmentColor: 0x%08X");
        }
        return flags.intValue();
    }

    private static void times(Fields fields) {
        fields.u32("StartDateTime: 0x%08X = %s", RTimes::text);
        fields.u32("EndDateTime: 0x%08X = %s", RTimes::text);
        fields.u32("OriginalStartDate: 0x%08X = %s", RTimes::text);
    }

    /** A string behind its length with a zero, and its length without. */
    private static void string(BlockReader in, Part self, String name) {
        Fields fields = new Fields(in, self);
        long withZero = fields.u16(name + "Length: 0x%04X = %<d").value();
        long length = fields.u16(name + "Length2: 0x%04X = %<d").value();
        if (withZero == length + 1) {
            fields.text(name + ": \"", in.ansi(length), "\"");
        }
    }

    private static void extendedException(BlockReader in, Part self, long writerVersion, int flags) {
        Fields fields = new Fields(in, self);
        if (writerVersion >= WITH_CHANGE_HIGHLIGHT) {
            fields.structure("ChangeHighlight", AppointmentRecurrence::changeHighlight);
        }
        self.add(in.bytes(fields.u32("ReservedBlockEE1Size: 0x%08X").value(), BlockReader.MAX_BYTES));
        boolean subject = (flags & ARO_SUBJECT) != 0;
        boolean location = (flags & ARO_LOCATION) != 0;
        if (!subject && !location) {
            return;
        }
        times(fields);
        if (subject) {
            wideString(in, self, "WideCharSubject");
        }
        if (location) {
            wideString(in, self, "WideCharLocation");
        }
        self.add(in.bytes(fields.u32("ReservedBlockEE2Size: 0x%08X").value(), BlockReader.MAX_BYTES));
    }

    private static void wideString(BlockReader in, Part self, String name) {
        Fields fields = new Fields(in, self);
        long length = fields.u16(name + "Length: 0x%08X = %<d").value();
        fields.text(name + ": \"", in.utf16(length), "\"");
    }

    private static void changeHighlight(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        long size = fields.u32("ChangeHighlightSize: 0x%08X").value();
        fields.u32("ChangeHighlightValue: 0x%08X = %s", "PSETID_Appointment/0x8204");
        fields.fewBytes("Reserved:", size - Integer.BYTES);
    }
}
