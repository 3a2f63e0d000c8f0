package org.mapiscope.smartview;

/**
 * The time zone of an appointment: the rule of one year, and a named zone with its rules over the years.
 *
 * <p>Source: [MS-OXOCAL] 2.2.1.39 (PidLidTimeZoneStruct) and 2.2.1.41 (PidLidAppointmentTimeZoneDefinitionRecur).
 */
final class TimeZones {
    private static final int UNUSED = 14;

    private TimeZones() {}

    static void timeZone(BlockReader in, Part self) {
        self.text("Time Zone");
        Fields fields = new Fields(in, self);
        biases(fields);
        fields.u16("wStandardYear = 0x%04X (%<d)");
        fields.structure("stStandardDate", TimeZones::systemTime);
        fields.u16("wDaylightDate = 0x%04X (%<d)");
        fields.structure("stDaylightDate", TimeZones::systemTime);
    }

    static void definition(BlockReader in, Part self) {
        self.text("Time Zone Definition");
        Fields fields = new Fields(in, self);
        versions(fields);
        fields.u16("cbHeader = 0x%04X (%<d)");
        fields.u16("wReserved = 0x%04X (%<d)");
        long nameLength = fields.u16("cchKeyName = 0x%04X (%<d)").value();
        fields.text("szKeyName = ", in.utf16(nameLength), "");
        long rules = fields.u16("cRules = 0x%04X (%<d)").value();
        for (int i = 0; rules < BlockReader.MAX_ENTRIES_SMALL && i < rules; i++) {
            fields.structure("TZRule[0x%X]".formatted(i), TimeZones::rule);
        }
    }

    private static void rule(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        versions(fields);
        fields.u16("wReserved = 0x%04X (%<d)");
        fields.u16("wTZRuleFlags = 0x%04X = %s", "flagTZRule");
        fields.u16("wYear = 0x%04X (%<d)");
        fields.bytes("X", UNUSED);
        biases(fields);
        fields.structure("stStandardDate", TimeZones::systemTime);
        fields.structure("stDaylightDate", TimeZones::systemTime);
    }

    private static void versions(Fields fields) {
        fields.u8("bMajorVersion = 0x%02X (%<d)");
        fields.u8("bMinorVersion = 0x%02X (%<d)");
    }

    private static void biases(Fields fields) {
        fields.u32("lBias = 0x%08X (%<d)");
        fields.u32("lStandardBias = 0x%08X (%<d)");
        fields.u32("lDaylightBias = 0x%08X (%<d)");
    }

    /** SYSTEMTIME, where a day of the week and a count stand for a date of every year. */
    private static void systemTime(BlockReader in, Part self) {
        Fields fields = new Fields(in, self);
        fields.u16("wYear = 0x%X (%<d)");
        fields.u16("wMonth = 0x%X (%<d)");
        fields.u16("wDayOfWeek = 0x%X (%<d)");
        fields.u16("wDay = 0x%X (%<d)");
        fields.u16("wHour = 0x%X (%<d)");
        fields.u16("wMinute = 0x%X (%<d)");
        fields.u16("wSecond = 0x%X (%<d)");
        fields.u16("wMilliseconds = 0x%X (%<d)");
    }
}
